package io.bursar.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ChineseAmountTests {

    /** The first six are the regulation's own examples; where it allows two spellings, the one without the free 零. */
    @ParameterizedTest
    @CsvSource({
        "1409.50, 人民币壹仟肆佰零玖元伍角",
        "6007.14, 人民币陆仟零柒元壹角肆分",
        "1680.32, 人民币壹仟陆佰捌拾元叁角贰分",
        "107000.53, 人民币壹拾万零柒仟元伍角叁分",
        "16409.02, 人民币壹万陆仟肆佰零玖元零贰分",
        "325.04, 人民币叁佰贰拾伍元零肆分",
        "0.01, 人民币壹分",
        "0.05, 人民币伍分",
        "0.10, 人民币壹角",
        "0.99, 人民币玖角玖分",
        "1.00, 人民币壹元整",
        "1.01, 人民币壹元零壹分",
        "1.10, 人民币壹元壹角",
        "10.00, 人民币壹拾元整",
        "10.01, 人民币壹拾元零壹分",
        "11.00, 人民币壹拾壹元整",
        "20.00, 人民币贰拾元整",
        "100.00, 人民币壹佰元整",
        "100.05, 人民币壹佰元零伍分",
        "101.00, 人民币壹佰零壹元整",
        "110.00, 人民币壹佰壹拾元整",
        "1000.00, 人民币壹仟元整",
        "1001.00, 人民币壹仟零壹元整",
        "1010.10, 人民币壹仟零壹拾元壹角",
        "9999.99, 人民币玖仟玖佰玖拾玖元玖角玖分",
        "10000.00, 人民币壹万元整",
        "10005.00, 人民币壹万零伍元整",
        "10050.00, 人民币壹万零伍拾元整",
        "10500.00, 人民币壹万零伍佰元整",
        "15000.00, 人民币壹万伍仟元整",
        "100000.00, 人民币壹拾万元整",
        "1000000.00, 人民币壹佰万元整",
        "10000000.00, 人民币壹仟万元整",
        "10001000.00, 人民币壹仟万零壹仟元整",
        "99999999.99, 人民币玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
        "100000000.00, 人民币壹亿元整",
        "100000001.00, 人民币壹亿零壹元整",
        "100010000.00, 人民币壹亿零壹万元整",
        "100010001.01, 人民币壹亿零壹万零壹元零壹分",
        "110000000.00, 人民币壹亿壹仟万元整",
        "1000000000.00, 人民币壹拾亿元整",
        "1000000000000.00, 人民币壹万亿元整",
        "1000000000001.00, 人民币壹万亿零壹元整",
        "1000000010000.00, 人民币壹万亿零壹万元整",
        "1000500000000.00, 人民币壹万零伍亿元整",
        "1234500000000.00, 人民币壹万贰仟叁佰肆拾伍亿元整",
        "10000000000000.00, 人民币壹拾万亿元整",
        "1000000000000000.00, 人民币壹仟万亿元整",
        "1234567890123456.78, 人民币壹仟贰佰叁拾肆万伍仟陆佰柒拾捌亿玖仟零壹拾贰万叁仟肆佰伍拾陆元柒角捌分"
    })
    void writesAsTheRegulationDoes(String amount, String text) {
        assertThat(ChineseAmount.of(Money.yuan(amount))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-0.01", "-100.00", "10000000000000000.00"})
    void refusesWhatNoVoucherIsMadeOutFor(String amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> ChineseAmount.of(Money.yuan(amount)));
    }

    @Test
    void refusesOtherCurrencies() {
        var dollars = new Money(BigDecimal.ONE, Currency.getInstance("USD"));

        assertThatIllegalArgumentException().isThrownBy(() -> ChineseAmount.of(dollars));
    }

    /** Reads the text back figure by figure, for amounts of every length and many zeros: nothing is lost or doubled. */
    @Test
    void canBeReadBack() {
        var random = new Random(20261122);
        var seen = new HashMap<String, BigDecimal>();
        for (var i = 0; i < 20_000; i++) {
            var figures = new StringBuilder();
            var length = 1 + random.nextInt(18);
            for (var place = 0; place < length; place++) {
                figures.append(random.nextInt(3) > 0 ? 0 : random.nextInt(10));
            }
            var amount = new BigDecimal(figures.toString()).movePointLeft(2);
            if (amount.signum() == 0) {
                continue;
            }
            var text = ChineseAmount.of(Money.yuan(amount));

            assertThat(read(text)).as(text).isEqualByComparingTo(amount);
            assertThat(text).doesNotContain("零零", "零元", "零万", "零亿", "零角", "零分", "零整");
            var before = seen.put(text, amount);
            assertThat(before == null || before.compareTo(amount) == 0).as(text).isTrue();
        }
    }

    private static BigDecimal read(String text) {
        var units = Map.of('拾', 10L, '佰', 100L, '仟', 1000L);
        var fen = BigDecimal.ZERO;
        long total = 0;
        long section = 0;
        long figure = 0;
        for (var c : text.substring(3).toCharArray()) {
            var digit = "零壹贰叁肆伍陆柒捌玖".indexOf(c);
            if (digit >= 0) {
                figure = digit;
            } else if (units.containsKey(c)) {
                section += figure * units.getOrDefault(c, 0L);
                figure = 0;
            } else if (c == '万') {
                total += (section + figure) * 10_000;
                section = 0;
                figure = 0;
            } else if (c == '亿') {
                total = (total + section + figure) * 100_000_000;
                section = 0;
                figure = 0;
            } else if (c == '元') {
                total += section + figure;
                section = 0;
                figure = 0;
            } else if (c == '角' || c == '分') {
                fen = fen.add(BigDecimal.valueOf(figure, c == '角' ? 1 : 2));
                figure = 0;
            }
        }
        return BigDecimal.valueOf(total).add(fen);
    }
}
