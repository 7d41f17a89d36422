package io.bursar.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.bursar.approval.NewRequest;
import io.bursar.balance.BalanceReading;
import io.bursar.bss.Coupons.Allocatable;
import io.bursar.bss.Ledger;
import io.bursar.draft.Finding.Cell;
import io.bursar.instruction.InstructionKind;
import io.bursar.money.Money;

/** What is right and wrong with rows together. */
final class WholeRules {

    private final Draft draft;
    private final Facts facts;

    WholeRules(Draft draft, Facts facts) {
        this.draft = draft;
        this.facts = facts;
    }

    /** Refuses the second row for the same account and source, or that gives the same on; the first stays. */
    List<CheckedRow> oneRowEach(List<CheckedRow> rows) {
        Map<List<Object>, Integer> first = new HashMap<>();
        Map<List<Object>, Integer> given = new HashMap<>();
        List<CheckedRow> checked = new ArrayList<>();
        for (CheckedRow row : rows) {
            if (row.account() == null || row.source() == null || row.row().leftOut()) {
                checked.add(row);
                continue;
            }
            Integer before = first.putIfAbsent(
                    List.of(row.accountId(), key(row.source())), row.row().no());
            CheckedRow once =
                    before == null ? row : row.refused(Finding.of(Cell.ACCOUNT, "transfer.row.twice", before));
            Integer gives = row.onward() == null || !(row.source() instanceof Source.OfSubCoupon back)
                    ? null
                    : given.putIfAbsent(
                            List.of(row.onward().id(), back.coupon().id()),
                            row.row().no());
            checked.add(gives == null ? once : once.refused(Finding.of(Cell.ONWARD, "transfer.onward.twice", gives)));
        }
        return checked;
    }

    List<Finding> totals(List<CheckedRow> counting) {
        List<Finding> totals = new ArrayList<>();
        if (draft.reason().isBlank()) {
            totals.add(Finding.of(Cell.REASON, "transfer.reason.blank"));
        } else if (draft.reason().length() > NewRequest.REASON_LENGTH) {
            totals.add(Finding.of(Cell.REASON, "transfer.reason.tooLong", NewRequest.REASON_LENGTH));
        }
        if (counting.stream().mapToInt(CheckedRow::lines).sum() > Draft.MOST_ROWS) {
            totals.add(Finding.of(Cell.TOTAL, "transfer.total.tooManyRows", Draft.MOST_ROWS));
        }
        if (draft.kind() == InstructionKind.ALLOCATE_FUNDS) {
            sums(counting, Source.OfLedger.class).forEach((source, sum) -> {
                if (facts.master().of(source.ledger()) instanceof BalanceReading.Known known
                        && sum.isMoreThan(known.amount())) {
                    String key = source.ledger() instanceof Ledger.Cash ? "Transferable" : "CreditTransferable";
                    totals.add(Finding.of(Cell.TOTAL, "transfer.amount.moreThan" + key, known.amount(), sum));
                }
            });
        }
        sums(counting, Source.OfCoupon.class).forEach((source, sum) -> {
            Allocatable coupon = source.coupon();
            if (sum.isMoreThan(coupon.balance())) {
                totals.add(
                        Finding.of(Cell.TOTAL, "transfer.total.moreThanCoupon", name(coupon), coupon.balance(), sum));
            }
        });
        return totals;
    }

    /** What should be known of the whole: what falls below the floor, and what could not be read. */
    List<Finding> cautions(List<CheckedRow> counting, BigDecimal masterFloor) {
        List<Finding> cautions = new ArrayList<>();
        if (draft.kind() == InstructionKind.ALLOCATE_FUNDS) {
            sums(counting, Source.OfLedger.class).forEach((source, sum) -> {
                BalanceReading reading = facts.master().of(source.ledger());
                if (!(reading instanceof BalanceReading.Known known)) {
                    cautions.add(Finding.of(Cell.TOTAL, "transfer.total.unread"));
                } else if (source.ledger() instanceof Ledger.Cash && masterFloor.signum() > 0) {
                    Money after = known.amount().minus(sum);
                    if (after.amount().compareTo(masterFloor) < 0) {
                        cautions.add(Finding.of(Cell.TOTAL, "transfer.warn.lowMaster", after));
                    }
                }
            });
        }
        return cautions;
    }

    static <S extends Source> Map<S, Money> sums(List<CheckedRow> rows, Class<S> type) {
        Map<S, Money> sums = new LinkedHashMap<>();
        for (CheckedRow row : rows) {
            if (type.isInstance(row.source())) {
                sums.merge(type.cast(row.source()), row.yuan(), Money::plus);
            }
        }
        return sums;
    }

    private static String name(Allocatable coupon) {
        return coupon.plan().isEmpty() ? coupon.id().value() : coupon.plan() + " " + coupon.id();
    }

    private static Object key(Source source) {
        return switch (source) {
            case Source.OfLedger it -> it.ledger();
            case Source.OfCoupon it -> it.coupon().id();
            case Source.OfSubCoupon it -> it.coupon().subCoupon();
        };
    }
}
