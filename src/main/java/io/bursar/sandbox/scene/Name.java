package io.bursar.sandbox.scene;

/** What a thing is called in both languages. */
public record Name(String chinese, String english) {

    public String in(Language language) {
        return switch (language) {
            case ZH -> chinese;
            case EN -> english;
        };
    }
}
