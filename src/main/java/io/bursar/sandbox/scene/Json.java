package io.bursar.sandbox.scene;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How Huawei writes things in JSON. Putting a null into an object writes an explicit null, as Huawei does. */
public final class Json {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static <T> ArrayNode array(List<T> rows, Function<? super T, ? extends JsonNode> row) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        rows.forEach(each -> array.add(row.apply(each)));
        return array;
    }

    /** UTC, whole seconds: {@code 2025-09-30T16:00:00Z}. */
    public static String instant(Instant instant) {
        return INSTANT.format(instant);
    }

    /** Without an exponent and without zeros at the end. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** As text, without an exponent and without zeros at the end. */
    public static String text(BigDecimal number) {
        return plain(number).toPlainString();
    }

    /** So many hundredths of a yuan, as a number in yuan. */
    public static BigDecimal yuan(long cents) {
        return plain(BigDecimal.valueOf(cents, 2));
    }
}
