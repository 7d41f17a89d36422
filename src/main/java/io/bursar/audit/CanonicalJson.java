package io.bursar.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.bursar.money.Money;

/**
 * One spelling for one content, in the manner of RFC 8785: no white space, keys sorted by UTF-16 code units, the
 * shortest escapes. Numbers are integers or plain decimals; amounts of money are strings, so that no reader turns them
 * into binary fractions. Floating point is refused.
 */
public final class CanonicalJson {

    private final StringBuilder out = new StringBuilder(128);

    private CanonicalJson() {}

    /**
     * The one spelling of that content.
     *
     * @throws IllegalArgumentException for a value that is none of the plain ones; the message names where
     */
    public static String of(Map<?, ?> content) {
        var json = new CanonicalJson();
        json.object(content, "$");
        return json.out.toString();
    }

    private void value(@Nullable Object value, String path) {
        switch (value) {
            case null -> out.append("null");
            case Boolean flag -> out.append(flag);
            case Byte _, Short _, Integer _, Long _, BigInteger _ -> out.append(value);
            case BigDecimal decimal -> decimal(decimal);
            case CharSequence text -> string(text);
            case Enum<?> constant -> string(constant.name());
            case UUID uuid -> string(uuid.toString());
            case TemporalAccessor time -> string(time.toString());
            case Money money ->
                object(
                        Map.of(
                                "amount",
                                money.digits(),
                                "currency",
                                money.currency().getCurrencyCode()),
                        path);
            case Map<?, ?> map -> object(map, path);
            case Collection<?> list -> array(list, path);
            default ->
                throw new IllegalArgumentException(
                        path + ": " + value.getClass().getName() + " has no canonical form; make it text first");
        }
    }

    private void object(Map<?, ?> map, String path) {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException(path + ": a key is not text: " + key);
            }
            sorted.put(name, value);
        });
        out.append('{');
        var separator = "";
        for (var entry : sorted.entrySet()) {
            out.append(separator);
            string(entry.getKey());
            out.append(':');
            value(entry.getValue(), path + "." + entry.getKey());
            separator = ",";
        }
        out.append('}');
    }

    private void array(Collection<?> list, String path) {
        out.append('[');
        var index = 0;
        for (Object item : list) {
            if (index > 0) {
                out.append(',');
            }
            value(item, path + "[" + index++ + "]");
        }
        out.append(']');
    }

    private void decimal(BigDecimal decimal) {
        out.append(decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString());
    }

    private void string(CharSequence text) {
        out.append('"');
        var fixed = Texts.wellFormed(text);
        for (var i = 0; i < fixed.length(); i++) {
            character(fixed.charAt(i));
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < 0x20) {
                    out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
