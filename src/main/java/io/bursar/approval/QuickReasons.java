package io.bursar.approval;

import java.util.List;

import org.springframework.stereotype.Component;

import io.bursar.web.Choice;
import io.bursar.web.Formats;

/** Reasons that approvers give often; templates find them under {@code @quickReasons}. */
@Component("quickReasons")
class QuickReasons {

    private static final List<String> KEYS = List.of("budget", "amount", "account", "purpose", "duplicate");

    private final Formats formats;

    QuickReasons(Formats formats) {
        this.formats = formats;
    }

    /** To choose from. */
    public List<Choice> choices() {
        return KEYS.stream().map(key -> Choice.of(key, label(key))).toList();
    }

    /** The chosen reason and the note as one text; anything that is no choice counts for nothing. */
    String with(String chosen, String note) {
        if (!KEYS.contains(chosen)) {
            return note;
        }
        return note.isBlank() ? label(chosen) : label(chosen) + "；" + note;
    }

    private String label(String key) {
        return formats.word("approval.quick." + key);
    }
}
