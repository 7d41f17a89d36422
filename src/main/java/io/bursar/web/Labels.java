package io.bursar.web;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words on papers: in Chinese with the English beside, so that they do not depend on who prints them. */
@Component
public class Labels {

    private final MessageSource messages;

    Labels(MessageSource messages) {
        this.messages = messages;
    }

    /** The message in Chinese. */
    public String chinese(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }

    /** The message in English. */
    public String english(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ENGLISH);
    }

    /** Both, parted by a space; once where they are the same. */
    public String both(String key, Object... arguments) {
        return Stream.of(chinese(key, arguments), english(key, arguments))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
