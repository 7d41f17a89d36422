package io.bursar.sandbox.scene;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One question to the simulated world.
 *
 * @param caller the customer id of the account that signed
 * @param now the sandbox's instant: nothing after it exists
 * @param path the variables of the path
 * @param query the decoded query: null for a name that was not sent, {@code ""} for one without a value
 * @param body the fields of the JSON body, missing ones as missing nodes
 * @param languageHeader {@code X-Language}, null without one
 */
public record Question(
        String caller,
        Instant now,
        Function<String, String> path,
        Function<String, @Nullable String> query,
        Function<String, JsonNode> body,
        @Nullable String languageHeader) {

    private static final int LANGUAGE_MAX = 10;

    /** The question that a call on the wire asks. */
    public static Question of(Call call) {
        return new Question(
                call.caller().customerId(),
                call.now(),
                call::variable,
                name -> call.query().text(name, Integer.MAX_VALUE),
                name -> {
                    @Nullable JsonNode node = call.body().node(name);
                    return node == null ? MissingNode.getInstance() : node;
                },
                call.language());
    }

    /** The language asked for; Chinese without the header or with an empty one. */
    public Language language() {
        return languageOr(Language.ZH);
    }

    /** As above with another default; what is neither {@code zh_CN} nor {@code en_US} is refused. */
    public Language languageOr(Language otherwise) {
        if (languageHeader == null || languageHeader.isBlank()) {
            return otherwise;
        }
        return switch (languageHeader.toLowerCase(Locale.ROOT)) {
            case "zh_cn" -> Language.ZH;
            case "en_us" -> Language.EN;
            default -> throw Refusal.parameter("X-Language", "is neither zh_CN nor en_US");
        };
    }

    /** As operations read it that only reserve the header: its length is checked, nothing else. */
    public Language reservedLanguage() {
        if (languageHeader != null && languageHeader.length() > LANGUAGE_MAX) {
            throw Refusal.parameter("X-Language", "is longer than " + LANGUAGE_MAX);
        }
        return "en_us".equalsIgnoreCase(languageHeader) ? Language.EN : Language.ZH;
    }

    public Parameters queryParameters() {
        return Parameters.ofQuery(query);
    }

    public Parameters bodyParameters() {
        return Parameters.ofBody(body);
    }
}
