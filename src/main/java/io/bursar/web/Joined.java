package io.bursar.web;

import java.util.Locale;
import java.util.stream.Collector;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;

/** Puts words in a row as the reader's language does: with 、 in Chinese, with a comma in English. */
public final class Joined {

    private Joined() {}

    /** Collects words into one text, in the language of this request. */
    public static Collector<CharSequence, ?, String> words() {
        return Collectors.joining(mark());
    }

    /** What stands between two words, in the language of this request. */
    public static String mark() {
        String language = LocaleContextHolder.getLocale().getLanguage();
        return Locale.ENGLISH.getLanguage().equals(language) ? ", " : "、";
    }
}
