package io.bursar.bss.huawei;

import com.huaweicloud.sdk.bss.v2.BssMeta;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerAccountBalancesRequest;
import io.bursar.bss.OwnBalances;
import io.bursar.bss.ReadAnswer;
import java.util.List;

/** The own balances (multi-account.md 12). */
final class HuaweiOwnBalances implements OwnBalances {

    private final Reads reads;

    HuaweiOwnBalances(Reads reads) {
        this.reads = reads;
    }

    @Override
    public ReadAnswer<Statement> statement() {
        return reads.read(
                new ShowCustomerAccountBalancesRequest(), BssMeta.showCustomerAccountBalances, HuaweiOwnBalances::of);
    }

    private static Statement of(Json json) {
        List<Balance> balances = json.rows("account_balances").stream()
                .map(HuaweiOwnBalances::balance)
                .toList();
        if (balances.isEmpty()) {
            throw new Json.Unreadable("account_balances holds no balance");
        }
        return new Statement(balances, yuan(json).money("debt_amount"));
    }

    private static Balance balance(Json row) {
        Kind kind = kind(row.count("account_type"));
        return new Balance(
                row.text("account_id"),
                kind,
                yuan(row).money("amount"),
                row.moneyOrNull("designated_amount"),
                // The example prints a 0 on accounts that are not credit.
                kind == Kind.CREDIT ? row.moneyOrNull("credit_amount") : null);
    }

    private static Json yuan(Json row) {
        Integer measure = row.countOrNull("measure_id");
        if (measure != null && measure != 1) {
            throw new Json.Unreadable("measure_id is not yuan");
        }
        return row;
    }

    private static Kind kind(int type) {
        return switch (type) {
            case 1 -> Kind.CASH;
            case 2 -> Kind.CREDIT;
            case 5 -> Kind.BONUS;
            case 7 -> Kind.DEPOSIT;
            default -> Kind.OTHER;
        };
    }
}
