package io.bursar.sandbox.orders.wire;

import io.bursar.sandbox.api.Call;

/** The language of names. */
final class Language {

    private Language() {}

    /** Whether the caller asked for English; Chinese is the default (dossier 0.2). */
    static boolean isEnglish(Call call) {
        return false;
    }
}
