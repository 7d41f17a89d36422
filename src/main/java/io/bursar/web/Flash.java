package io.bursar.web;

import java.io.Serializable;
import java.util.List;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the next page says on top, once, by message key.
 *
 * @param arguments shown escaped; amounts and times already as text
 */
public record Flash(Tone tone, String key, List<String> arguments) implements Serializable {

    private static final long serialVersionUID = 1L;

    public Flash {
        arguments = List.copyOf(arguments);
    }

    /** It worked. */
    public static Flash done(String key, String... arguments) {
        return new Flash(Tone.GOOD, key, List.of(arguments));
    }

    /** It was refused, and nothing was changed. */
    public static Flash refused(String key, String... arguments) {
        return new Flash(Tone.BAD, key, List.of(arguments));
    }

    /** It needs somebody's attention. */
    public static Flash warning(String key, String... arguments) {
        return new Flash(Tone.ATTENTION, key, List.of(arguments));
    }

    /** Says it on the page that the redirect leads to. */
    public void to(RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", this);
    }
}
