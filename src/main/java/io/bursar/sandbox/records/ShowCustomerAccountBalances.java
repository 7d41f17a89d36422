package io.bursar.sandbox.records;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.BssError;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.api.Route;
import io.bursar.sandbox.world.BalanceType;
import io.bursar.sandbox.world.Customer;
import io.bursar.sandbox.world.Ledger;
import io.bursar.sandbox.world.World;
import tools.jackson.databind.node.ObjectNode;

/** Section 12: one account for cash, one for all credit together. */
final class ShowCustomerAccountBalances implements Operation {

    private static final int CASH = 1;
    private static final int CREDIT = 2;

    private final World world;

    ShowCustomerAccountBalances(World world) {
        this.world = world;
    }

    @Override
    public Route route() {
        return Route.read("ShowCustomerAccountBalances", "GET", "/v2/accounts/customer-accounts/balances")
                .forAnyCaller()
                .at(20);
    }

    @Override
    public Answer handle(Call call) {
        Customer customer = world.company().find(call.caller().customerId());
        if (customer == null) {
            throw new Refusal(BssError.ACCESS_DENIED);
        }
        ObjectNode body = Json.object();
        var accounts = body.putArray("account_balances");
        account(accounts.addObject(), customer, CASH, world.ledgers().of(customer.id(), BalanceType.DEBIT));
        account(accounts.addObject(), customer, CREDIT, world.ledgers().of(customer.id(), BalanceType.CREDIT));
        body.put("debt_amount", Json.number(customer.debt()));
        body.put("measure_id", 1);
        body.put("currency", "CNY");
        return Answer.ok(body);
    }

    private static void account(ObjectNode account, Customer customer, int type, List<Ledger> ledgers) {
        account.put("account_id", accountId(customer, type));
        account.put("account_type", type);
        account.put("amount", sum(ledgers, Ledger::balance));
        account.put("currency", "CNY");
        account.put("designated_amount", 0);
        account.put("credit_amount", sum(ledgers, Ledger::line));
        account.put("measure_id", 1);
    }

    private static String accountId(Customer customer, int type) {
        return "AT" + customer.id().substring(0, 15).toUpperCase(Locale.ROOT) + type;
    }

    private static BigDecimal sum(List<Ledger> ledgers, Function<Ledger, BigDecimal> part) {
        return Json.number(ledgers.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
