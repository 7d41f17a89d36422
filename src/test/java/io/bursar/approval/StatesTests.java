package io.bursar.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

import io.bursar.bss.CouponId;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.OrderId;
import io.bursar.bss.PaymentCoupon;
import io.bursar.bss.TransId;
import io.bursar.bss.renewal.Renewal;
import io.bursar.bss.renewal.ResourceId;
import io.bursar.instruction.InstructionId;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionState;
import io.bursar.instruction.InstructionSummary;
import io.bursar.instruction.InstructionSummary.Ending;
import io.bursar.instruction.InstructionSummary.What;
import io.bursar.money.Money;
import io.bursar.web.Formats;

import static org.assertj.core.api.Assertions.assertThat;

/** What a row says of itself, and when it is turned to again. */
class StatesTests {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @BeforeEach
    void chinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/instruction", "messages/bss", "messages/bss-codes", "messages/renewal");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        context.registerBean("messageSource", ResourceBundleMessageSource.class, () -> messages);
        context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        context.register(Formats.class, States.class);
        context.refresh();
    }

    @AfterEach
    void forget() {
        context.close();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void saysARenewalsLengthInWords() {
        MoneyOrder order = new MoneyOrder.PlaceRenewal(
                new Renewal(List.of(ResourceId.of("14feacc4"), ResourceId.of("2b")), Renewal.Period.of("M3")));

        assertThat(context.getBean(States.class).title(order)).isEqualTo("2 个主资源，3 个月");
        assertThat(context.getBean(States.class).detail(order)).isEqualTo("3 个月 · 14feacc4 · 2b");
    }

    @Test
    void keepsTheFirstReasonOfAnUnknownOutcomeBesideWhatALaterLookFound() {
        assertThat(known(InstructionState.NEEDS_REVIEW, "NO_ANSWER_IN_TIME", "NOT_FOUND"))
                .hasSize(2)
                .satisfies(it -> assertThat(it.getFirst()).contains("没有按时答复"))
                .satisfies(it -> assertThat(it.getLast()).contains("记录"));
    }

    @Test
    void saysOneReasonOnce() {
        assertThat(known(InstructionState.UNKNOWN, "CONNECTION_LOST", "CONNECTION_LOST"))
                .hasSize(1);
    }

    @Test
    void neverSaysOfAnUnknownOutcomeThatNothingWasExecuted() {
        assertThat(known(InstructionState.UNKNOWN, "APIGW.0201", "APIGW.0201"))
                .singleElement()
                .asString()
                .contains("APIGW.0201", "请勿重复提交")
                .doesNotContain("没有执行");
        assertThat(known(InstructionState.REFUSED, "", "APIGW.0201"))
                .singleElement()
                .asString()
                .contains("没有执行");
    }

    @Test
    void saysWhenItIsTurnedToAgainOnlyWhileThatIsToCome() {
        assertThat(states().next(summary(InstructionState.READY, "", NOW.minusSeconds(1))))
                .isEmpty();
        assertThat(states().next(summary(InstructionState.READY, "", NOW.plus(Duration.ofMinutes(1)))))
                .contains("10:01:00", "不会再次发送");
        assertThat(states().next(summary(InstructionState.UNKNOWN, "", NOW.plus(Duration.ofMinutes(2)))))
                .contains("10:02:00", "核对");
        assertThat(states().next(summary(InstructionState.UNKNOWN, "", NOW))).isEmpty();
        assertThat(states().next(summary(InstructionState.SUCCEEDED, "", NOW.plusSeconds(9))))
                .isEmpty();
    }

    @Test
    void namesInWordsWhatAnOrderIsPaidWith() {
        var coupon = new PaymentCoupon(PaymentCoupon.Kind.STORED_VALUE, CouponId.of("CP1"));
        MoneyOrder order = new MoneyOrder.PayOrder(OrderId.of("CS1"), List.of(coupon), null);

        assertThat(states().detail(order)).isEqualTo("CS1 · 储值卡 CP1");
    }

    private States states() {
        return context.getBean(States.class);
    }

    private List<String> known(InstructionState state, String doubt, String code) {
        return states().known(summary(state, code, NOW), doubt);
    }

    private static InstructionSummary summary(InstructionState state, String code, Instant due) {
        CustomerId account = CustomerId.of("0c1");
        Money money = Money.yuan("1.00");
        TransId transId = TransId.fresh();
        What what = new What(
                InstructionKind.ALLOCATE_FUNDS,
                account,
                money,
                transId,
                new MoneyOrder.AllocateFunds(transId, account, money, new Ledger.Cash()));
        return new InstructionSummary(
                new InstructionId(UUID.randomUUID()), 1, what, state, new Ending(code, "", null), 1, due);
    }
}
