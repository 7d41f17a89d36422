package io.bursar.bss.lookup;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Reckoning between units along a list of conversions. */
class ConversionsTests {

    private static final MeasureId TB = MeasureId.of(12);
    private static final MeasureId GB = MeasureId.of(10);
    private static final MeasureId MB = MeasureId.of(11);

    private final Conversions conversions =
            Conversions.of(List.of(conversion(GB, MB, "1024"), conversion(TB, GB, "1024")));

    @Test
    void multipliesExactlyAndOverSeveralSteps() {
        assertThat(conversions.convert(quantity("0.0001", TB), MB)).contains(quantity("104.8576", MB));
        assertThat(conversions.convert(quantity("312.4471", GB), GB)).contains(quantity("312.4471", GB));
    }

    @Test
    void goesBackwards() {
        assertThat(conversions.convert(quantity("512", MB), GB)).contains(quantity("0.5", GB));
        assertThat(conversions.convert(quantity("1048576", MB), TB)).contains(quantity("1", TB));
    }

    @Test
    void knowsNoWayBetweenWhatHuaweiDoesNotConvert() {
        assertThat(conversions.convert(quantity("1", GB), MeasureId.of(17))).isEmpty();
    }

    @Test
    void writesAmountsWithoutNoise() {
        assertThat(quantity("1.500", GB).digits()).isEqualTo("1.5");
        assertThat(quantity("0.00", GB).digits()).isEqualTo("0");
        assertThat(quantity("1E+3", GB).digits()).isEqualTo("1000");
    }

    @Test
    void refusesARatioThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> conversion(GB, MB, "0"));
    }

    private static Conversion conversion(MeasureId unit, MeasureId reference, String ratio) {
        return new Conversion(unit, reference, new BigDecimal(ratio), MeasureKind.TRAFFIC);
    }

    private static Quantity quantity(String amount, MeasureId unit) {
        return new Quantity(new BigDecimal(amount), unit);
    }
}
