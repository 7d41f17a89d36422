package io.bursar.sandbox.control;

import java.util.List;
import java.util.stream.Stream;

import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.orders.wire.OrderControls;

/** All controls. */
final class Controls {

    private Controls() {}

    static List<Operation> all(ControlPanel.Controlled controlled) {
        TimeControls time = new TimeControls(controlled);
        FaultControls faults = new FaultControls(controlled.faults());
        FundsControls funds = new FundsControls(controlled.world());
        AccountControls accounts = new AccountControls(controlled.world());
        CouponControls coupons = new CouponControls(controlled.world());
        OracleControls oracle = new OracleControls(controlled.world());
        List<Operation> core = List.of(
                Control.of("GET", "state", time::state),
                Control.of("PUT", "clock", time::clock),
                Control.of("PUT", "switches", time::switches),
                Control.of("POST", "reset", time::reset),
                Control.of("GET", "faults", faults::list),
                Control.of("POST", "faults", faults::arm),
                Control.of("DELETE", "faults", faults::disarm),
                Control.of("POST", "funds", funds::add),
                Control.of("POST", "console-moves", funds::move),
                Control.of("PUT", "customers/{id}", accounts::change),
                Control.of("POST", "keys", accounts::addKey),
                Control.of("DELETE", "keys/{access_key}", accounts::removeKey),
                Control.of("POST", "tokens", accounts::addToken),
                Control.of("POST", "coupons", coupons::add),
                Control.of("PUT", "coupons/{id}", coupons::change),
                Control.of("GET", "ledger", oracle::ledger),
                Control.of("DELETE", "trans-ids", oracle::forgetTransIds));
        return Stream.concat(core.stream(), OrderControls.all(controlled.world()).stream())
                .toList();
    }
}
