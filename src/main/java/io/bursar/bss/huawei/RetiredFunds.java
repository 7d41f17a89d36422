package io.bursar.bss.huawei;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import com.huaweicloud.sdk.core.http.HttpRequestDef;

import io.bursar.bss.AllPages;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Funds;
import io.bursar.bss.Ledger;
import io.bursar.bss.LedgerBalance;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;

/**
 * The retired questions about what can be moved (multi-account.md 11.3 and 11.4). Which credit ledger a row stands for
 * was not seen: a row that does not carry {@code expireTime}, be it null, makes the list unreadable, because moving
 * credit needs to name its ledger.
 */
final class RetiredFunds implements Funds {

    private static final String CASH = "BALANCE_TYPE_DEBIT";
    private static final String CREDIT = "BALANCE_TYPE_CREDIT";
    private static final int MOST_LEDGERS = 2000;

    private static final HttpRequestDef<OwnRequest, Void> TRANSFERABLE = OwnRequest.get(
            "LegacyTransferAmount",
            "/v1.0/{domain_id}/customer/account-mgr/transfer-amount",
            "balance_type",
            "offset",
            "limit");
    private static final HttpRequestDef<OwnRequest, Void> RECLAIMABLE = OwnRequest.get(
            "LegacyRetrieveAmount",
            "/v1.0/{domain_id}/customer/account-mgr/retrieve-amount",
            "sub_customer_id",
            "balance_type",
            "offset",
            "limit");

    private final Reads reads;
    private final Supplier<String> domain;

    RetiredFunds(Reads reads, Supplier<String> domain) {
        this.reads = reads;
        this.domain = domain;
    }

    @Override
    public ReadAnswer<LedgerBalance> transferableCash() {
        return cash(null);
    }

    @Override
    public ReadAnswer<List<LedgerBalance>> transferableCredit() {
        return credit(null);
    }

    @Override
    public ReadAnswer<LedgerBalance> reclaimableCash(CustomerId account) {
        return cash(account);
    }

    @Override
    public ReadAnswer<List<LedgerBalance>> reclaimableCredit(CustomerId account) {
        return credit(account);
    }

    private ReadAnswer<LedgerBalance> cash(@Nullable CustomerId account) {
        return page(account, CASH, 0).map(page -> page.rows().getFirst());
    }

    private ReadAnswer<List<LedgerBalance>> credit(@Nullable CustomerId account) {
        return AllPages.read(offset -> page(account, CREDIT, offset), it -> it, MOST_LEDGERS);
    }

    /** The master's for null. */
    private ReadAnswer<Page<LedgerBalance>> page(@Nullable CustomerId account, String type, int offset) {
        boolean cash = type.equals(CASH);
        return reads.read(
                new OwnRequest()
                        .withLate("domain_id", domain)
                        .with("sub_customer_id", account)
                        .with("balance_type", type)
                        // They have no meaning for cash.
                        .with("offset", cash ? null : RetiredPages.of(offset))
                        .with("limit", cash ? null : RetiredPages.ROWS),
                account == null ? TRANSFERABLE : RECLAIMABLE,
                json -> {
                    String available = account == null ? "availTransferAmount" : "availRetrieveAmount";
                    List<LedgerBalance> rows = json.rows("amountInfo").stream()
                            .map(it -> balance(it, cash, available))
                            .toList();
                    // "None" would read as zero, and unreadable is not zero.
                    if (cash && rows.size() != 1) {
                        throw new Json.Unreadable("amountInfo does not hold exactly one cash balance");
                    }
                    return new Page<>(rows, offset, json.count("totalCount"));
                });
    }

    private static LedgerBalance balance(Json row, boolean cash, String available) {
        Integer measure = row.countOrNull("measureId");
        if (measure != null && measure != 1) {
            throw new Json.Unreadable("measureId is not yuan");
        }
        if (!cash && !row.mentions("expireTime")) {
            throw new Json.Unreadable("which credit ledger it is is not said");
        }
        return new LedgerBalance(
                cash ? new Ledger.Cash() : new Ledger.Credit(row.instantOrNull("expireTime")),
                row.money(available),
                row.moneyOrNull("amount"),
                row.moneyOrNull("creditAmount"));
    }
}
