package io.bursar.recount;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import io.bursar.balance.AccountSettings;
import io.bursar.balance.BalanceReader;
import io.bursar.bss.CustomerId;
import io.bursar.coupon.CouponShelf;

/** Reads figures again, slowly. */
@Component
class Recount {

    private final BalanceReader balances;
    private final CouponShelf coupons;
    private final Duration pause;

    Recount(BalanceReader balances, CouponShelf coupons, AccountSettings settings) {
        this.balances = balances;
        this.coupons = coupons;
        this.pause = Duration.ofSeconds(1).dividedBy(settings.balancesPerSecond());
    }

    /** Reads them one after the other, resting in between; those for which Huawei had no answer. */
    List<Changed.Figure> read(List<Changed.Figure> figures, Rest rest) throws InterruptedException {
        List<Changed.Figure> missed = new ArrayList<>();
        for (Changed.Figure figure : figures) {
            if (!read(figure)) {
                missed.add(figure);
            }
            rest.rest(pause);
        }
        return missed;
    }

    private boolean read(Changed.Figure figure) {
        CustomerId account = figure.account();
        return switch (figure.what()) {
            case FUNDS -> account == null ? balances.readMaster() : balances.read(account);
            case COUPONS -> coupons.read(account);
        };
    }

    /** How to wait: a thread's sleep, or nothing in a test. */
    interface Rest {
        void rest(Duration time) throws InterruptedException;
    }
}
