package io.bursar.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CanonicalJsonTests {

    @Test
    void sortsKeysByCodeUnitsAtEveryDepth() {
        var content =
                Map.of("b", 1, "a", Map.of("z", true, "Z", false, "é", 3), "€", 2, "\uD83D\uDE00", 4, "\uFB33", 5);

        assertThat(CanonicalJson.of(content))
                .isEqualTo("{\"a\":{\"Z\":false,\"z\":true,\"é\":3},\"b\":1,\"€\":2,\"😀\":4,\"\uFB33\":5}");
    }

    @Test
    void escapesOnlyWhatItMust() {
        assertThat(CanonicalJson.of(Map.of("t", "\"\\/\b\t\n\f\r\u0000\u001f\u007f李<>&'")))
                .isEqualTo("{\"t\":\"\\\"\\\\/\\b\\t\\n\\f\\r\\u0000\\u001f\u007f李<>&'\"}");
    }

    @Test
    void replacesLoneSurrogatesAndKeepsPairs() {
        assertThat(CanonicalJson.of(Map.of("t", "a\uD83Db\uDE00c\uD83D\uDE00\uD83D")))
                .isEqualTo("{\"t\":\"a\uFFFDb\uFFFDc😀\uFFFD\"}");
    }

    @Test
    void writesNumbersPlainly() {
        var content = Map.of(
                "a", List.of(0, -7, Long.MIN_VALUE, BigInteger.TWO.pow(70)),
                "b",
                        List.of(
                                new BigDecimal("1E+3"),
                                new BigDecimal("12.50"),
                                new BigDecimal("-0.00"),
                                new BigDecimal("1E-7")));

        assertThat(CanonicalJson.of(content))
                .isEqualTo("{\"a\":[0,-7,-9223372036854775808,1180591620717411303424],\"b\":[1000,12.5,0,0.0000001]}");
    }

    @Test
    void writesAmountsAsTextAndIdsAsTheyRead() {
        var id = UUID.fromString("01900000-0000-7000-8000-000000000001");

        assertThat(CanonicalJson.of(Map.of("m", Money.yuan("12.5"), "i", id, "o", Outcome.OK, "t", Instant.EPOCH)))
                .isEqualTo("{\"i\":\"01900000-0000-7000-8000-000000000001\","
                        + "\"m\":{\"amount\":\"12.50\",\"currency\":\"CNY\"},"
                        + "\"o\":\"OK\",\"t\":\"1970-01-01T00:00:00Z\"}");
    }

    @Test
    void keepsNullsAndEmptiness() {
        var content = new HashMap<String, @Nullable Object>();
        content.put("before", null);
        content.put("after", Map.of());
        content.put("list", Arrays.asList(1, null));

        assertThat(CanonicalJson.of(content)).isEqualTo("{\"after\":{},\"before\":null,\"list\":[1,null]}");
    }

    @Test
    void refusesFloatingPointAndUnknownThingsAndNamesThePlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.of(Map.of("a", List.of(1, Map.of("b", 0.1)))))
                .withMessageStartingWith("$.a[1].b: java.lang.Double");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.of(Map.of("a", new Object())))
                .withMessageStartingWith("$.a: java.lang.Object");
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(Map.of(1, "a")));
    }
}
