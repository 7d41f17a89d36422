package io.bursar.operations;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

import io.bursar.web.TypedText;

/** What a person types and attaches to propose a ruling. */
record RulingForm(String verdict, String note, @Nullable MultipartFile file) {

    RulingForm {
        verdict = TypedText.of(verdict);
        note = TypedText.of(note);
    }

    static RulingForm empty() {
        return new RulingForm("", "", null);
    }
}
