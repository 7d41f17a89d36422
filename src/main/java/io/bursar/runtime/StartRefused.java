package io.bursar.runtime;

/**
 * Bursar does not start, for a reason that the person who starts it can remove. The message is one or two sentences
 * for that person: what is wrong, naming the setting, and what to do. It is printed alone, without a stack trace, and
 * the process ends with exit code 1. Any module may throw it while the application starts.
 */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The sentence to print. */
    public StartRefused(String sentence) {
        super(sentence);
    }

    /** The sentence to print; the cause is kept for debugging. */
    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
