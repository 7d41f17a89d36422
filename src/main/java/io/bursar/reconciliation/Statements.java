package io.bursar.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import io.bursar.bss.AllPages;
import io.bursar.bss.ChangeRecord;
import io.bursar.bss.ChangeRecords;
import io.bursar.bss.ChangeRecords.CouponSelection;
import io.bursar.bss.ChangeRecords.CouponTrade;
import io.bursar.bss.ChangeRecords.Days;
import io.bursar.bss.ChangeRecords.Selection;
import io.bursar.bss.ChangeRecords.Trade;
import io.bursar.bss.CouponRecord;
import io.bursar.bss.ReadAnswer;

/** Reads what Huawei's statements say about allocations and reclaims, and about the orders that were paid. */
@Component
class Statements {

    private static final int MOST_ROWS = 50_000;

    private final ChangeRecords records;

    Statements(ChangeRecords records) {
        this.records = records;
    }

    /** A statement could not be read to its end; the run is tried again later. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    /**
     * That day in Beijing and the days beside it.
     *
     * @throws Unreadable when any of it cannot be read
     */
    List<Posting> around(LocalDate day) {
        Days days = Days.around(day);
        List<Posting> all = new ArrayList<>();
        for (ChangeRecords.Book book : ChangeRecords.Book.values()) {
            for (Trade trade : List.of(Trade.ALLOCATION, Trade.RECLAIM, Trade.UNBOUND)) {
                all.addAll(funds(new Selection(book, days, trade, null)));
            }
        }
        for (CouponTrade trade : List.of(CouponTrade.ALLOCATION, CouponTrade.RECLAIM)) {
            CouponSelection selection = new CouponSelection(days, trade, null, null);
            all.addAll(known(AllPages.<CouponRecord>read(
                            offset -> records.ofCoupons(selection, offset), Function.identity(), MOST_ROWS))
                    .stream()
                    .map(Posting::of)
                    .toList());
        }
        return all;
    }

    /**
     * What was paid for that order around that day.
     *
     * @throws Unreadable when it cannot be read
     */
    List<Posting> ofOrder(LocalDate day, String order) {
        List<Posting> all = new ArrayList<>();
        for (ChangeRecords.Book book : ChangeRecords.Book.values()) {
            all.addAll(funds(new Selection(book, Days.around(day), Trade.CONSUMPTION, order)));
        }
        return all;
    }

    private List<Posting> funds(Selection selection) {
        Posting.Book book = Posting.Book.valueOf(selection.book().name());
        return known(AllPages.<ChangeRecord>read(
                        offset -> records.ofFunds(selection, offset), ChangeRecord::id, MOST_ROWS))
                .stream()
                .map(it -> Posting.of(book, it))
                .toList();
    }

    private static <T> List<T> known(ReadAnswer<List<T>> answer) {
        return switch (answer) {
            case ReadAnswer.Known<List<T>> it -> it.value();
            case ReadAnswer.Unreadable<List<T>> it -> throw new Unreadable(it.code());
            case ReadAnswer.Unavailable<List<T>> it -> throw new Unreadable(it.reason());
        };
    }
}
