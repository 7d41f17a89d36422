package io.bursar.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.bursar.approval.RequestRecord;
import io.bursar.audit.Subject;
import io.bursar.instruction.AttemptSummary;
import io.bursar.instruction.EvidenceRecord;
import io.bursar.instruction.InstructionRecord;

/** What is stored of one request and its instructions, in the order in which it is told. */
record CaseFile(
        RequestRecord request,
        List<InstructionRecord> rows,
        List<AttemptSummary> attempts,
        List<EvidenceRecord> evidence) {

    /** Everything whose lines in the trail belong to it. */
    Set<Subject> subjects() {
        Set<Subject> subjects = new HashSet<>();
        subjects.add(Subject.of("request", request.overview().number()));
        rows.forEach(row -> subjects.add(Subject.of("instruction", row.summary().id())));
        return subjects;
    }
}
