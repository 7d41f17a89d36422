package io.bursar.bss.huawei;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

import io.bursar.bss.BssWords;
import io.bursar.bss.MoveAnswer.NotSentReason;
import io.bursar.bss.MoveAnswer.UnknownReason;
import io.bursar.bss.PaymentCoupon;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever Huawei may say has words in both languages. */
class BssWordsTests {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    BssWordsTests() {
        messages.setBasenames("messages/bss", "messages/bss-codes");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @Test
    void explainsEveryCodeAndReasonInBothLanguages() {
        List<String> keys = new ArrayList<>();
        BssCode.TABLE.forEach(it -> keys.add("BssCode." + it.code()));
        keys.add("BssCode." + BssCode.MAYBE);
        keys.add("BssCode." + Posting.OWN_PACE);
        Arrays.stream(UnknownReason.values()).forEach(it -> keys.add("UnknownReason." + it));
        Arrays.stream(NotSentReason.values()).forEach(it -> keys.add("NotSentReason." + it));
        Arrays.stream(ReadTrouble.values()).forEach(it -> keys.add("ReadTrouble." + it));
        Arrays.stream(PaymentCoupon.Kind.values()).forEach(it -> keys.add("PaymentCoupon.Kind." + it));
        for (String key : keys) {
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(messages.getMessage(key, null, "missing", locale))
                        .as(key)
                        .isNotEqualTo("missing");
            }
            assertThat(messages.getMessage(key, null, Locale.CHINESE))
                    .as(key)
                    .isNotEqualTo(messages.getMessage(key, null, Locale.ENGLISH));
        }
    }

    @Test
    void anUnclearAnswerIsNoPromiseThatNothingHappened() {
        for (BssCode row : BssCode.TABLE) {
            assertThat(messages.getMessage(BssWords.ofUnclear(row.code()), Locale.CHINESE))
                    .as(row.code())
                    .doesNotContain("没有执行", "重新申请");
            assertThat(messages.getMessage(BssWords.ofUnclear(row.code()), Locale.ENGLISH))
                    .as(row.code())
                    .doesNotContain("nothing was executed", "ask again");
        }
        assertThat(messages.getMessage(BssWords.ofUnclear("APIGW.0201"), Locale.ENGLISH))
                .contains("APIGW.0201", "do not submit it again");
    }

    @Test
    void namesWhatItCannotExplain() {
        assertThat(messages.getMessage(BssWords.ofCode("CBC.12345"), Locale.CHINESE))
                .contains("CBC.12345");
        assertThat(messages.getMessage(BssWords.ofCheck("NEW_RULE"), Locale.ENGLISH))
                .contains("NEW_RULE");
        assertThat(messages.getMessage(BssWords.ofCode("CBC.99005003"), Locale.CHINESE))
                .startsWith("余额不足");
        assertThat(messages.getMessage(BssWords.ofCheck("SUB_CUSTOMER_OVERDUE_BILL"), Locale.ENGLISH))
                .contains("arrears");
    }
}
