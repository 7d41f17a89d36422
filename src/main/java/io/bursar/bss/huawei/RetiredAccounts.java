package io.bursar.bss.huawei;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import com.huaweicloud.sdk.core.http.HttpRequestDef;

import io.bursar.bss.Accounts;
import io.bursar.bss.CustomerId;
import io.bursar.bss.OrganisationUnit;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.SubAccount;

/**
 * The retired list of sub-accounts (multi-account.md 11.5); the organisation has no retired twin.
 *
 * <p>The fields of an account's id and name were never seen, so they are settings; without them the list is unreadable
 * rather than guessed at. A total was not seen either: a full page means that another one is asked for.
 */
final class RetiredAccounts implements Accounts {

    private static final HttpRequestDef<OwnRequest, Void> LIST = OwnRequest.get(
            "LegacySubCustomers", "/v1.0/{domain_id}/customer/customer-mgr/enterprise-customers", "offset", "limit");

    private final Accounts current;
    private final Reads reads;
    private final Supplier<String> domain;
    private final RetiredShapes shapes;

    RetiredAccounts(Accounts current, Reads reads, Supplier<String> domain, RetiredShapes shapes) {
        this.current = current;
        this.reads = reads;
        this.domain = domain;
        this.shapes = shapes;
    }

    @Override
    public ReadAnswer<Page<SubAccount>> subAccounts(int offset) {
        return reads.read(
                new OwnRequest()
                        .withLate("domain_id", domain)
                        .with("offset", RetiredPages.of(offset))
                        .with("limit", RetiredPages.ROWS),
                LIST,
                json -> {
                    if (!json.mentions("subCustomerInfos")) {
                        throw new Json.Unreadable("subCustomerInfos is missing");
                    }
                    List<SubAccount> rows = json.rows("subCustomerInfos").stream()
                            .map(this::subAccount)
                            .toList();
                    return new Page<>(rows, offset, total(json, offset, rows.size()));
                });
    }

    @Override
    public ReadAnswer<OrganisationUnit> organisation() {
        return current.organisation();
    }

    private static int total(Json json, int offset, int rows) {
        Integer total = json.countOrNull("totalCount");
        return total != null ? total : offset + rows + (rows == RetiredPages.ROWS ? 1 : 0);
    }

    private SubAccount subAccount(Json row) {
        String id = field(row, shapes.subAccountId());
        String name = field(row, shapes.subAccountName());
        if (id == null || name == null) {
            throw new Json.Unreadable("whose row it is is not said");
        }
        String displayName = field(row, shapes.subAccountDisplayName());
        return new SubAccount(
                CustomerId.of(id),
                name,
                displayName == null ? name : displayName,
                HuaweiAccounts.status(row.countOrNull("status")),
                row.filledOrNull("orgPartyId"),
                row.filledOrNull("orgPartyName"));
    }

    private static @Nullable String field(Json row, String name) {
        return name.isEmpty() ? null : row.filledOrNull(name);
    }
}
