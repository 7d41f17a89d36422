package io.bursar.instruction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The diagram in the documentation is drawn from the enum; when they differ, the drawn one is left under target. */
class StateDiagramTests {

    private static final Path KEPT = Path.of("docs", "instruction-states.md");
    private static final Path DRAWN = Path.of("target", "instruction-states.md");

    private static final String FOLLOWERS = """

            ## One that follows another

            A coupon that is taken back and given on is two instructions of one request, each with a trans id of its
            own. The second *follows* the first: it stays `READY` until the first has `SUCCEEDED` and brought back
            exactly the agreed amount. While the first is `IN_FLIGHT`, `UNKNOWN` or `NEEDS_REVIEW`, it waits. In the
            transaction in which the first ends in any other way (`REFUSED`, `WITHDRAWN`, another amount, or one that
            nobody named), the second becomes `WITHDRAWN`. Why: `decisions/a-coupon-is-given-on-in-two-steps.md`.
            """;

    @Test
    void theDocumentedDiagramIsTheTableOfMoves() throws IOException {
        String drawn = draw();
        Files.createDirectories(DRAWN.getParent());
        Files.writeString(DRAWN, drawn);

        assertThat(KEPT).as("copy %s over it", DRAWN).exists().hasContent(drawn);
    }

    private static String draw() {
        StringBuilder text = new StringBuilder("# The states of an instruction\n\n");
        text.append("Drawn by `StateDiagramTests` from `InstructionState`.\n\n```mermaid\nstateDiagram-v2\n");
        text.append("    [*] --> ").append(InstructionState.AWAITING_APPROVAL).append('\n');
        for (InstructionState from : InstructionState.values()) {
            for (InstructionState to : from.next()) {
                text.append("    ").append(from).append(" --> ").append(to).append('\n');
            }
            if (from.isFinal()) {
                text.append("    ").append(from).append(" --> [*]\n");
            }
        }
        return text.append("```\n").append(FOLLOWERS).toString();
    }
}
