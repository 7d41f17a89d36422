package io.bursar.voucher;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words on a PDF: in Chinese with the English beside, so that it does not depend on who prints it. */
@Component
class Labels {

    private final MessageSource messages;

    Labels(MessageSource messages) {
        this.messages = messages;
    }

    String chinese(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }

    String english(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ENGLISH);
    }

    /** Both, parted by a space. */
    String both(String key, Object... arguments) {
        return Stream.of(chinese(key, arguments), english(key, arguments))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
