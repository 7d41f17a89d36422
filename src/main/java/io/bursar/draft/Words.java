package io.bursar.draft;

import java.time.Instant;
import java.util.List;

import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

import io.bursar.bss.Coupons.Allocatable;
import io.bursar.bss.Coupons.Reclaimable;
import io.bursar.bss.Ledger;
import io.bursar.money.Money;
import io.bursar.time.Beijing;
import io.bursar.web.AmountText;
import io.bursar.web.Formats;
import io.bursar.web.Joined;

/** Findings, ledgers and coupons in the reader's language; templates find it under {@code @transferWords}. */
@Component("transferWords")
public class Words {

    private final Formats formats;

    Words(Formats formats) {
        this.formats = formats;
    }

    /** What was found, with its arguments as the reader writes them. */
    public String of(Finding finding) {
        return formats.word(
                finding.key(), finding.arguments().stream().map(this::argument).toArray());
    }

    /** Each of them, in their order. */
    public List<String> of(List<Finding> findings) {
        return findings.stream().map(this::of).toList();
    }

    /** That message; money, instants, enum constants and lists among its arguments are made text. */
    public String text(String key, Object... arguments) {
        return formats.word(
                key, java.util.Arrays.stream(arguments).map(this::argument).toArray());
    }

    /** Its ledger or its coupon. */
    public String source(Source source) {
        return switch (source) {
            case Source.OfLedger it -> ledger(it.ledger());
            case Source.OfCoupon it -> coupon(it.coupon());
            case Source.OfSubCoupon it -> coupon(it.coupon());
        };
    }

    /** Cash, or credit with the day in Beijing on which it expires. */
    public String ledger(Ledger ledger) {
        return switch (ledger) {
            case Ledger.Cash _ -> formats.word("transfer.ledger.cash");
            case Ledger.Credit credit ->
                credit.expiresAt() == null
                        ? formats.word("transfer.ledger.creditNever")
                        : formats.word("transfer.ledger.credit", formats.date(Beijing.dayOf(credit.expiresAt())));
        };
    }

    /** The ledger or coupon of a row as typed, in the reader's language; what nobody understands stays as it is. */
    public String source(Typed typed) {
        if (!typed.coupon().isEmpty()) {
            return typed.coupon();
        }
        return switch (LedgerText.read(typed.ledger())) {
            case LedgerText.Meaning.Cash _ -> formats.word("transfer.ledger.cash");
            case LedgerText.Meaning.AnyCredit _ -> formats.word("transfer.ledger.anyCredit");
            case LedgerText.Meaning.CreditUntil(var day) ->
                day == null
                        ? formats.word("transfer.ledger.creditNever")
                        : formats.word("transfer.ledger.credit", formats.date(day));
            case LedgerText.Meaning.CreditAt(Instant at) -> ledger(new Ledger.Credit(at));
            case LedgerText.Meaning.Nothing _ -> typed.ledger();
        };
    }

    /** The amount of a row as typed, written as money where it is one; a dash where none is needed. */
    public String amount(Typed typed) {
        return switch (AmountText.of(typed.amount())) {
            case AmountText.Yuan(Money money) -> formats.money(money);
            case AmountText.Refused _ -> typed.amount().isEmpty() ? "—" : typed.amount();
        };
    }

    /** Its plan and its id, or the id alone where the plan has no name. */
    public String coupon(Allocatable coupon) {
        return coupon.plan().isEmpty() ? coupon.id().value() : coupon.plan() + " (" + coupon.id() + ")";
    }

    /** Its plan and the account's own id of it, or that id alone where the plan has no name. */
    public String coupon(Reclaimable coupon) {
        return coupon.plan().isEmpty() ? coupon.subCoupon().value() : coupon.plan() + " (" + coupon.subCoupon() + ")";
    }

    /** A coupon's limit; one whose key we do not know is said with Huawei's word. */
    public String limit(String key, String value) {
        String known = "transfer.limit." + key + ("0".equals(value) || "1".equals(value) ? "." + value : "");
        try {
            return formats.word(known, value);
        } catch (NoSuchMessageException unknown) {
            return formats.word("transfer.limit.other", key, value);
        }
    }

    /** An amount in yuan. */
    public String money(Money money) {
        return formats.money(money);
    }

    /** As it can be typed: LedgerText reads it again. */
    private String typed(Ledger.Credit credit) {
        return formats.word(
                "transfer.ledger.typed",
                credit.expiresAt() == null
                        ? formats.word("transfer.ledger.typedNever")
                        : formats.date(Beijing.dayOf(credit.expiresAt())));
    }

    private Object argument(Object argument) {
        return switch (argument) {
            case Money money -> formats.money(money);
            case Instant at -> formats.instant(at);
            case Enum<?> constant -> formats.label(constant);
            case Integer number -> formats.number(number);
            case Ledger.Credit credit -> typed(credit);
            case Finding inner -> of(inner);
            case List<?> several ->
                several.stream().map(this::argument).map(Object::toString).collect(Joined.words());
            default -> argument;
        };
    }
}
