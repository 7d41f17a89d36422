package io.bursar.bss.huawei;

import java.util.List;
import java.util.function.IntFunction;

import com.huaweicloud.sdk.bss.v2.BssMeta;
import com.huaweicloud.sdk.bss.v2.model.ListEnterpriseMultiAccountRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowMultiAccountTransferAmountRequest;

import io.bursar.bss.AllPages;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Funds;
import io.bursar.bss.Ledger;
import io.bursar.bss.LedgerBalance;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;

/** What can be allocated and taken back (multi-account.md 3 and 5). */
final class HuaweiFunds implements Funds {

    private static final String CASH = "BALANCE_TYPE_DEBIT";
    private static final String CREDIT = "BALANCE_TYPE_CREDIT";
    private static final int ROWS = 100;
    private static final int MOST_LEDGERS = 2000;

    private final Reads reads;

    HuaweiFunds(Reads reads) {
        this.reads = reads;
    }

    @Override
    public ReadAnswer<LedgerBalance> transferableCash() {
        return single(transferable(CASH, 0));
    }

    @Override
    public ReadAnswer<List<LedgerBalance>> transferableCredit() {
        return all(offset -> transferable(CREDIT, offset));
    }

    @Override
    public ReadAnswer<LedgerBalance> reclaimableCash(CustomerId account) {
        return single(reclaimable(account, CASH, 0));
    }

    @Override
    public ReadAnswer<List<LedgerBalance>> reclaimableCredit(CustomerId account) {
        return all(offset -> reclaimable(account, CREDIT, offset));
    }

    private ReadAnswer<Page<LedgerBalance>> transferable(String type, int offset) {
        return reads.read(
                new ShowMultiAccountTransferAmountRequest()
                        .withBalanceType(type)
                        .withOffset(offset)
                        .withLimit(ROWS),
                BssMeta.showMultiAccountTransferAmount,
                json -> page(json, type, offset, "avail_transfer_amount"));
    }

    private ReadAnswer<Page<LedgerBalance>> reclaimable(CustomerId account, String type, int offset) {
        return reads.read(
                new ListEnterpriseMultiAccountRequest()
                        .withSubCustomerId(account.value())
                        .withBalanceType(type)
                        .withOffset(offset)
                        .withLimit(ROWS),
                BssMeta.listEnterpriseMultiAccount,
                json -> page(json, type, offset, "avail_retrieve_amount"));
    }

    private static Page<LedgerBalance> page(Json json, String type, int offset, String available) {
        List<LedgerBalance> rows = json.rows("amount_infos").stream()
                .map(it -> new LedgerBalance(
                        type.equals(CASH) ? new Ledger.Cash() : new Ledger.Credit(it.instantOrNull("expire_time")),
                        yuan(it).money(available),
                        it.moneyOrNull("amount"),
                        it.moneyOrNull("credit_amount")))
                .toList();
        // Cash is exactly one balance; "none" would read as zero, and unreadable is not zero.
        if (type.equals(CASH) && rows.size() != 1) {
            throw new Json.Unreadable("amount_infos does not hold exactly one cash balance");
        }
        return new Page<>(rows, offset, json.count("total_count"));
    }

    private static Json yuan(Json row) {
        Integer measure = row.countOrNull("measure_id");
        if (measure != null && measure != 1) {
            throw new Json.Unreadable("measure_id is not yuan");
        }
        return row;
    }

    private static ReadAnswer<LedgerBalance> single(ReadAnswer<Page<LedgerBalance>> answer) {
        return answer.map(page -> page.rows().getFirst());
    }

    private static ReadAnswer<List<LedgerBalance>> all(IntFunction<ReadAnswer<Page<LedgerBalance>>> pages) {
        return AllPages.read(pages, it -> it, MOST_LEDGERS);
    }
}
