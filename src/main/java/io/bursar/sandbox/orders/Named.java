package io.bursar.sandbox.orders;

/** A code and its name in both languages; the language of a request changes names only (dossier 15.8). */
public record Named(String code, String chinese, String english) {

    /** The name in English or in Chinese. */
    public String name(boolean inEnglish) {
        return inEnglish ? english : chinese;
    }
}
