package io.bursar.bss.huawei;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

import io.bursar.money.BillAmount;
import io.bursar.money.Money;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON object of Huawei's, read strictly in form (UTF-8, no byte order mark, no name twice, nothing behind it) and
 * leniently in type: a number may come as a string and the other way round, for the documents disagree about it
 * (multi-account.md 13b). Null, absent and, for anything but text, empty are the same.
 */
public final class Json {

    /** The body is not what it should be; the message says where, without repeating what was there. */
    public static final class Unreadable extends RuntimeException {

        public Unreadable(String where) {
            super(where);
        }
    }

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode node;

    private Json(JsonNode node) {
        this.node = node;
    }

    /**
     * Reads a whole body.
     *
     * @param contentType of the answer; another character set than UTF-8 is refused
     * @throws Unreadable when it is not one JSON object in UTF-8
     */
    static Json object(byte[] body, @Nullable String contentType) {
        if (contentType != null) {
            String lower = contentType.toLowerCase(Locale.ROOT);
            int charset = lower.indexOf("charset=");
            if (charset >= 0
                    && !lower.substring(charset + 8).replace("\"", "").strip().startsWith("utf-8")) {
                throw new Unreadable("another character set than UTF-8");
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            JsonNode node = text.startsWith("\uFEFF") ? null : MAPPER.readTree(text);
            if (node == null || !node.isObject()) {
                throw new Unreadable("not a JSON object");
            }
            return new Json(node);
        } catch (CharacterCodingException notUtf8) {
            throw new Unreadable("not UTF-8");
        } catch (JacksonException notJson) {
            throw new Unreadable("not JSON");
        }
    }

    public boolean has(String name) {
        return present(name) != null;
    }

    /** Whether the field is there at all, be it null. */
    boolean mentions(String name) {
        return node.has(name);
    }

    /** Text, or a number's digits. */
    public @Nullable String textOrNull(String name) {
        JsonNode value = present(name);
        if (value == null) {
            return null;
        }
        if (value.isString()) {
            return value.stringValue();
        }
        if (value.isNumber() || value.isBoolean()) {
            return value.asString();
        }
        throw new Unreadable(name + " is not text");
    }

    public String text(String name) {
        return required(name, textOrNull(name));
    }

    /** Text that is there and not blank; else null. */
    public @Nullable String filledOrNull(String name) {
        String text = textOrNull(name);
        return text == null || text.isBlank() ? null : text;
    }

    public @Nullable BigDecimal decimalOrNull(String name) {
        String text = filledOrNull(name);
        if (text == null) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text.strip());
            // 1e999999999 would fill the heap as soon as somebody writes it out.
            if (text.length() > 40 || Math.abs(number.scale()) > 20) {
                throw new Unreadable(name + " is beyond all measure");
            }
            return number;
        } catch (NumberFormatException notANumber) {
            throw new Unreadable(name + " is not a number");
        }
    }

    public BigDecimal decimal(String name) {
        return required(name, decimalOrNull(name));
    }

    /** Yuan; more than two decimals that are not zero are unreadable, never rounded. */
    public @Nullable Money moneyOrNull(String name) {
        BigDecimal number = decimalOrNull(name);
        if (number == null) {
            return null;
        }
        String currency = filledOrNull("currency");
        if (currency != null && !currency.equals("CNY")) {
            throw new Unreadable("currency is not CNY");
        }
        try {
            return Money.yuan(number);
        } catch (ArithmeticException tooFine) {
            throw new Unreadable(name + " has more than two decimals");
        }
    }

    public Money money(String name) {
        return required(name, moneyOrNull(name));
    }

    public int count(String name) {
        Integer number = countOrNull(name);
        return required(name, number);
    }

    public @Nullable Integer countOrNull(String name) {
        BigDecimal number = decimalOrNull(name);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException notWhole) {
            throw new Unreadable(name + " is not a whole number");
        }
    }

    /** An instant as {@code yyyy-MM-ddTHH:mm:ssZ}. */
    public @Nullable Instant instantOrNull(String name) {
        return parsedOrNull(name, "a time", Instant::parse);
    }

    public Instant instant(String name) {
        return required(name, instantOrNull(name));
    }

    /** A calendar day as {@code yyyy-MM-dd}. */
    public @Nullable LocalDate dayOrNull(String name) {
        return parsedOrNull(name, "a day", LocalDate::parse);
    }

    /** A month as {@code yyyy-MM}. */
    public @Nullable YearMonth monthOrNull(String name) {
        return parsedOrNull(name, "a month", YearMonth::parse);
    }

    /** Yuan of a bill, up to eight decimals. */
    public @Nullable BillAmount billAmountOrNull(String name) {
        BigDecimal number = decimalOrNull(name);
        try {
            return number == null ? null : BillAmount.yuan(number);
        } catch (ArithmeticException tooFine) {
            throw new Unreadable(name + " has more than eight decimals");
        }
    }

    public BillAmount billAmount(String name) {
        return required(name, billAmountOrNull(name));
    }

    private <T> @Nullable T parsedOrNull(String name, String kind, Function<String, T> parsing) {
        String text = filledOrNull(name);
        try {
            return text == null ? null : parsing.apply(text);
        } catch (DateTimeParseException notOne) {
            throw new Unreadable(name + " is not " + kind);
        }
    }

    /** The object of that name, which must be there. */
    public Json child(String name) {
        JsonNode value = required(name, present(name));
        if (!value.isObject()) {
            throw new Unreadable(name + " is not an object");
        }
        return new Json(value);
    }

    /** The objects of an array; none when it is absent. */
    public List<Json> rows(String name) {
        return elements(name)
                .map(it -> {
                    if (!it.isObject()) {
                        throw new Unreadable(name + " does not hold objects");
                    }
                    return new Json(it);
                })
                .toList();
    }

    /** The texts of an array; none when it is absent, null elements left out. */
    public List<String> texts(String name) {
        return elements(name)
                .filter(it -> !it.isNull())
                .map(it -> it.isString() ? it.stringValue() : it.toString())
                .toList();
    }

    private java.util.stream.Stream<JsonNode> elements(String name) {
        JsonNode value = present(name);
        if (value == null) {
            return java.util.stream.Stream.empty();
        }
        if (!value.isArray()) {
            throw new Unreadable(name + " is not a list");
        }
        return StreamSupport.stream(value.spliterator(), false);
    }

    private @Nullable JsonNode present(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new Unreadable(name + " is missing");
        }
        return value;
    }
}
