package io.bursar.casefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

import io.bursar.account.Account;
import io.bursar.approval.RequestNumber;
import io.bursar.approval.RequestOverview;
import io.bursar.approval.RequestState;
import io.bursar.bss.CouponId;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.SubAccount;
import io.bursar.bss.TransId;
import io.bursar.identity.UserId;
import io.bursar.instruction.AttemptOutcome;
import io.bursar.instruction.AttemptSummary;
import io.bursar.instruction.InstructionId;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionState;
import io.bursar.instruction.InstructionSummary;
import io.bursar.money.Money;
import io.bursar.support.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What became of a request, as the file says it column by column. */
@PortalTest
class OutcomeSheetTests {

    private static final List<String> HEADINGS = List.of(
            "行号",
            "账号名称",
            "登录名",
            "子账号",
            "类型",
            "账本",
            "代金券、订单或信用到期日",
            "金额（元）",
            "状态",
            "首次发送（GMT+8）",
            "了结时间（GMT+8）",
            "华为请求 ID",
            "华为返回码",
            "含义",
            "发送次数",
            "trans_id");

    private static final Instant SENT = Instant.parse("2026-11-22T16:00:01Z");
    private static final Instant ENDED = Instant.parse("2026-11-22T16:00:04Z");
    private static final TransId TRANS = TransId.fresh();

    @Autowired
    private OutcomeSheet sheet;

    @BeforeEach
    void chinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void saysEveryColumnOfASuccessARefusalAndAnUnknown() throws IOException {
        List<List<String>> rows = ReadBack.texts(read(outcome(), 1));

        assertThat(rows.get(0)).isEqualTo(HEADINGS);
        assertThat(rows.get(1))
                .containsExactly(
                        "1",
                        "=HYPERLINK(\"http://evil\")",
                        "hw_research",
                        "0c1",
                        "拨款",
                        "现金",
                        "",
                        "1234567.80",
                        "成功",
                        "2026-11-23T00:00:01",
                        "2026-11-23T00:00:04",
                        "req-1",
                        "",
                        "",
                        "1",
                        TRANS.value());
        assertThat(rows.get(2))
                .containsExactly(
                        "2",
                        "",
                        "",
                        "0c1",
                        "拨代金券",
                        "代金券",
                        "CP7",
                        "0.50",
                        "被拒绝",
                        "2026-11-23T00:00:01",
                        "2026-11-23T00:00:04",
                        "req-1",
                        "CBC.99007181",
                        "信用额度已过有效期，华为云没有执行。请换一个信用账本。",
                        "1",
                        TRANS.value());
        assertThat(rows.get(3).subList(7, 16))
                .containsExactly(
                        "3.00",
                        "待确认",
                        "2026-11-23T00:00:01",
                        "",
                        "req-1",
                        "APIGW.0201",
                        "华为云返回了错误码 APIGW.0201，但不能据此断定资金没有变动；结果待确认，请勿重复提交。" + " 在华为云的记录中没有找到这笔变动。",
                        "1",
                        TRANS.value());
        assertThat(rows.get(3).toString()).doesNotContain("没有执行");
    }

    @Test
    void amountsAreNumbersOfTwoDecimalsAndWordsAreNeverFormulas() throws IOException {
        Row first = read(outcome(), 1).get(1);

        assertThat(first.getCell(7).getType()).isEqualTo(CellType.NUMBER);
        assertThat(first.getCell(7).getDataFormatString()).isEqualTo("#,##0.00");
        assertThat(first.getCell(1).getType()).isEqualTo(CellType.STRING);
        assertThat(first.getCell(1).getFormula()).isNull();
    }

    @Test
    void theFirstSheetSaysOfWhatAndWhen() throws IOException {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(ReadBack.texts(read(outcome(), 0)))
                .contains(
                        List.of("Request", "R-20261122-0007"),
                        List.of("Written at (GMT+8)", "2026-11-23T00:00:04"),
                        List.of("Time zone", "All times are Beijing time (GMT+8)"),
                        List.of("State", "Being confirmed"),
                        List.of("Rows", "3"))
                .anySatisfy(fact -> assertThat(fact.getLast()).startsWith("The request is not finished"));
    }

    private static Outcome outcome() {
        CustomerId account = CustomerId.of("0c1");
        Account known = new Account(
                account, "hw_research", "=HYPERLINK(\"http://evil\")", SubAccount.Status.NORMAL, null, null, null);
        Money paid = Money.yuan("1234567.80");
        var funds = new MoneyOrder.AllocateFunds(TRANS, account, paid, new Ledger.Cash());
        Money half = Money.yuan("0.50");
        var coupon = new MoneyOrder.AllocateCoupon(TRANS, account, CouponId.of("CP7"), half);
        return new Outcome(
                new RequestOverview(
                        RequestNumber.of("R-20261122-0007"),
                        InstructionKind.ALLOCATE_FUNDS,
                        "=1+1",
                        new UserId(UUID.randomUUID()),
                        SENT,
                        RequestState.UNKNOWN,
                        Money.yuan("1234571.30"),
                        new RequestOverview.Rows(3, 1, 1, 1, 0, 0)),
                ENDED,
                List.of(
                        row(1, InstructionState.SUCCEEDED, what(funds, paid), known, ""),
                        row(2, InstructionState.REFUSED, what(coupon, half), null, "CBC.99007181"),
                        row(3, InstructionState.UNKNOWN, what(funds, Money.yuan("3.00")), known, "NOT_FOUND")));
    }

    private static InstructionSummary.What what(MoneyOrder order, Money amount) {
        InstructionKind kind = order instanceof MoneyOrder.AllocateCoupon
                ? InstructionKind.ALLOCATE_COUPON
                : InstructionKind.ALLOCATE_FUNDS;
        return new InstructionSummary.What(kind, CustomerId.of("0c1"), amount, TRANS, order);
    }

    private static Outcome.Row row(
            int no, InstructionState state, InstructionSummary.What what, @Nullable Account account, String code) {
        String doubt = state.isUncertain() ? "APIGW.0201" : "";
        InstructionId id = new InstructionId(UUID.randomUUID());
        Instant ended = state.isFinal() ? ENDED : null;
        var instruction =
                new InstructionSummary(id, no, what, state, new InstructionSummary.Ending(code, "", ended), 1, ENDED);
        var answer = new AttemptSummary.Answer(AttemptOutcome.UNKNOWN, ENDED, 500, code, null, "req-1", null);
        var sent = new AttemptSummary.Sent(SENT, "UpdateSubEnterpriseAmount", "{}", null, null);
        return new Outcome.Row(instruction, account, doubt, List.of(new AttemptSummary(id, 1, sent, answer)));
    }

    private List<Row> read(Outcome outcome, int no) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        sheet.write(outcome, bytes);
        return ReadBack.read(bytes.toByteArray(), no);
    }
}
