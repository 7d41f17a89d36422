package io.bursar.audit;

/** How it ended. */
public enum Outcome {
    OK("ok"),
    DENIED("denied"),
    FAILED("failed");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** As it is stored. */
    String word() {
        return word;
    }

    /** What that word stands for. */
    public static Outcome of(String word) {
        return switch (word) {
            case "ok" -> OK;
            case "denied" -> DENIED;
            case "failed" -> FAILED;
            default -> throw new IllegalArgumentException("no outcome: " + word);
        };
    }
}
