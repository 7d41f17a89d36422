package io.bursar.casefile;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.bursar.audit.CanonicalJson;
import io.bursar.instruction.AttemptSummary;
import io.bursar.instruction.EvidenceRecord;
import io.bursar.money.Money;

/** One line of canonical JSON for each attempt and each piece of evidence. */
final class Tables {

    private Tables() {}

    static String line(AttemptSummary it) {
        Map<String, @Nullable Object> line = new HashMap<>();
        line.put("instruction", it.instruction().toString());
        line.put("no", it.no());
        line.put("sent_at", it.sent().at().toString());
        line.put("operation", it.sent().operation());
        line.put("request", Redaction.of(it.sent().body()));
        line.put("master_before", digits(it.sent().masterBefore()));
        line.put("account_before", digits(it.sent().accountBefore()));
        AttemptSummary.Answer answer = it.answer();
        line.put("answer", answer == null ? null : answer(answer));
        return CanonicalJson.of(line);
    }

    static String line(EvidenceRecord it) {
        Map<String, @Nullable Object> line = new HashMap<>();
        line.put("instruction", it.instruction().toString());
        line.put("source", it.source());
        line.put("external_id", it.externalId());
        line.put("details", Redaction.of(it.details()));
        line.put("found_at", it.at().toString());
        return CanonicalJson.of(line);
    }

    private static Map<String, ?> answer(AttemptSummary.Answer it) {
        Map<String, @Nullable Object> answer = new HashMap<>();
        answer.put("at", it.at().toString());
        answer.put("outcome", it.outcome().name());
        answer.put("http_status", it.status());
        answer.put("code", it.code());
        answer.put("message", it.message());
        answer.put("huawei_request_id", it.requestId());
        answer.put("body", Redaction.of(it.body()));
        return answer;
    }

    private static @Nullable String digits(@Nullable Money money) {
        return money == null ? null : money.digits();
    }
}
