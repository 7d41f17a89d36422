package io.bursar.transfer;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.balance.BalanceReading;
import io.bursar.balance.CreditReading;
import io.bursar.bss.CouponId;
import io.bursar.bss.CouponLimit;
import io.bursar.bss.Coupons.Allocatable;
import io.bursar.bss.Coupons.Reclaimable;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.LedgerBalance;
import io.bursar.coupon.CouponReading;
import io.bursar.coupon.CouponShelf;
import io.bursar.draft.LedgerText;
import io.bursar.draft.Words;
import io.bursar.logbook.PastMoves;
import io.bursar.money.Money;
import io.bursar.web.Choice;

/** What there is to choose from: ledgers by name, coupons by plan. */
@Component("transferOptions")
class Options {

    private final CouponShelf shelf;
    private final PastMoves past;
    private final Words words;
    private final Clock clock;

    Options(CouponShelf shelf, PastMoves past, Words words, Clock clock) {
        this.shelf = shelf;
        this.past = past;
        this.words = words;
        this.clock = clock;
    }

    /** Cash and each credit ledger with what can be moved from it. */
    List<Choice> ledgers(BalanceReading cash, CreditReading credit) {
        List<Choice> choices = new ArrayList<>();
        Ledger inCash = new Ledger.Cash();
        choices.add(Choice.of("", label(inCash, cash instanceof BalanceReading.Known known ? known.amount() : null)));
        if (credit instanceof CreditReading.Known known) {
            for (LedgerBalance it : known.ledgers()) {
                choices.add(Choice.of(LedgerText.write(it.ledger()), label(it.ledger(), it.available())));
            }
        } else {
            choices.add(Choice.of("credit", words.text("transfer.ledger.anyCredit")));
        }
        return choices;
    }

    /** Before the account is known. */
    List<Choice> anyLedger() {
        return ledgers(new BalanceReading.NeverSeen(), new CreditReading.NeverSeen());
    }

    CouponCards allocatable() {
        Set<CouponId> onlyWhole = past.onlyGivenWhole();
        return cards(
                shelf.allocatable(),
                it -> card(it.id().value(), it, onlyWhole.contains(it.id())),
                "transfer.coupons.unread");
    }

    CouponCards reclaimable(CustomerId account) {
        CouponReading<Reclaimable> reading =
                shelf.reclaimable(List.of(account)).getOrDefault(account, new CouponReading.NeverSeen<>());
        return cards(
                reading,
                it -> card(
                        it.subCoupon().value(),
                        new Allocatable(it.id(), it.plan(), it.balance(), it.validFrom(), it.validUntil(), it.limits()),
                        false),
                "transfer.coupons.unread");
    }

    private <T> CouponCards cards(CouponReading<T> reading, Function<T, CouponCards.Card> card, String unread) {
        return switch (reading) {
            case CouponReading.Known<T> known ->
                new CouponCards(
                        known.coupons().stream()
                                .map(card)
                                .sorted(Comparator.comparing(
                                                CouponCards.Card::until,
                                                Comparator.nullsLast(Comparator.naturalOrder()))
                                        .thenComparing(CouponCards.Card::value))
                                .toList(),
                        null,
                        known.asOf());
            case CouponReading.Unreadable<T> it ->
                new CouponCards(List.of(), words.text("transfer.coupons.refused", it.code()), it.asOf());
            case CouponReading.NeverSeen<T> _ -> new CouponCards(List.of(), words.text(unread), null);
        };
    }

    private CouponCards.Card card(String value, Allocatable coupon, boolean onlyWhole) {
        Instant until = coupon.validUntil();
        return new CouponCards.Card(
                value,
                coupon.plan(),
                coupon.balance(),
                until,
                coupon.limits().stream().map(this::limit).toList(),
                onlyWhole,
                until != null && !clock.instant().isBefore(until));
    }

    /** Huawei's key in words where we know it, otherwise as it is: its list of keys is not documented. */
    String limit(CouponLimit limit) {
        String value = String.join(
                " – ",
                java.util.stream.Stream.of(limit.value(), limit.secondValue())
                        .filter(it -> it != null && !it.isBlank())
                        .toList());
        return words.limit(limit.key(), value + (limit.unit() == null ? "" : " " + limit.unit()));
    }

    private String label(Ledger ledger, @Nullable Money available) {
        return available == null
                ? words.ledger(ledger)
                : words.text("transfer.ledger.available", words.ledger(ledger), available);
    }
}
