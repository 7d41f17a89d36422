package io.bursar.instruction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import io.bursar.invariant.Invariants;

/**
 * Compares what we believe with what BSS really did: the checker of every proof here. What it finds is a list of
 * sentences, empty when all is well.
 */
class Truth {

    private final Instructions instructions;
    private final ScriptedBss bss;
    private final Invariants invariants;
    private final Clock clock;

    Truth(Instructions instructions, ScriptedBss bss, Invariants invariants, Clock clock) {
        this.instructions = instructions;
        this.bss = bss;
        this.invariants = invariants;
        this.clock = clock;
    }

    /** Of a batch whose end has come: at most one effect, no lie, final or in people's hands. */
    List<String> findings(BatchId batch) {
        List<String> findings = new ArrayList<>();
        List<AttemptSummary> attempts = instructions.attemptsOf(batch);
        for (InstructionSummary it : instructions.of(batch)) {
            int effects = bss.effectsOf(ScriptedBss.idOf(it.what().order()));
            String name = "row " + it.row() + " " + it.state();
            if (effects > 1) {
                findings.add("duplicated: " + name + " moved " + effects + " times");
            }
            switch (it.state()) {
                case SUCCEEDED -> note(findings, effects == 0, "phantom: " + name + " never moved");
                case REFUSED, WITHDRAWN -> note(findings, effects > 0, "lost: " + name + " moved");
                case NEEDS_REVIEW -> note(findings, !wasUnclear(it, attempts), "unexplained: " + name);
                case AWAITING_APPROVAL, READY, IN_FLIGHT, UNKNOWN -> findings.add("open: " + name);
            }
        }
        return findings;
    }

    /** Of everything. */
    List<Invariants.Violation> violations() {
        return invariants.violations(clock.instant());
    }

    private static void note(List<String> findings, boolean wrong, String finding) {
        if (wrong) {
            findings.add(finding);
        }
    }

    private static boolean wasUnclear(InstructionSummary it, List<AttemptSummary> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.instruction().equals(it.id()))
                .map(AttemptSummary::answer)
                .anyMatch(answer -> answer != null && answer.outcome().isUnclear());
    }
}
