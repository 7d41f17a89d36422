package io.bursar.catalogue;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Names of regions in the language of this thread. Huawei tells them in Chinese only, on bills; the English ones are
 * those of its public list of regions and endpoints.
 */
@Component
public class Regions {

    private final MessageSource messages;

    Regions(MessageSource messages) {
        this.messages = messages;
    }

    /** A region by its id, e.g. {@code cn-north-4}; the id itself where no name is known. */
    public String name(@Nullable String id) {
        return name(id, null);
    }

    /**
     * A region by its id and by what a bill calls it in Chinese, if one does. What has no English name is told an
     * English reader by both, so that it can be recognised.
     */
    public String name(@Nullable String id, @Nullable String chinese) {
        if (id == null || id.isEmpty()) {
            return "—";
        }
        Locale language = LocaleContextHolder.getLocale();
        String told = chinese == null || chinese.isBlank() || chinese.equals(id) ? "" : chinese;
        if (!told.isEmpty() && !language.getLanguage().equals("en")) {
            return told;
        }
        String known = messages.getMessage("catalogue.region." + id.toLowerCase(Locale.ROOT), null, null, language);
        if (known != null) {
            return known;
        }
        return told.isEmpty() ? id : id + " " + told;
    }
}
