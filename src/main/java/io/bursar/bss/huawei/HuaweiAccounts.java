package io.bursar.bss.huawei;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.huaweicloud.sdk.bss.v2.BssMeta;
import com.huaweicloud.sdk.bss.v2.model.ListEnterpriseOrganizationsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListEnterpriseSubCustomersRequest;

import io.bursar.bss.Accounts;
import io.bursar.bss.CustomerId;
import io.bursar.bss.OrganisationUnit;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.SubAccount;
import io.bursar.bss.SubAccount.Status;

/** Sub-accounts and the organisation tree (multi-account.md 1 and 2). */
final class HuaweiAccounts implements Accounts {

    private static final int ROWS = 100;

    private final Reads reads;

    HuaweiAccounts(Reads reads) {
        this.reads = reads;
    }

    @Override
    public ReadAnswer<Page<SubAccount>> subAccounts(int offset) {
        // Names are never sent: an empty one would be taken as a filter.
        return reads.read(
                new ListEnterpriseSubCustomersRequest().withOffset(offset).withLimit(ROWS),
                BssMeta.listEnterpriseSubCustomers,
                json -> new Page<>(
                        json.rows("sub_customer_infos").stream()
                                .map(HuaweiAccounts::subAccount)
                                .toList(),
                        offset,
                        json.count("total_count")));
    }

    @Override
    public ReadAnswer<OrganisationUnit> organisation() {
        return reads.read(
                new ListEnterpriseOrganizationsRequest().withRecursiveQuery(1),
                BssMeta.listEnterpriseOrganizations,
                json -> new OrganisationUnit(
                        json.text("root_id"), json.has("root_name") ? json.text("root_name") : "", units(json, 0)));
    }

    private static SubAccount subAccount(Json row) {
        String name = row.text("name");
        String displayName = row.filledOrNull("display_name");
        return new SubAccount(
                CustomerId.of(row.text("id")),
                name,
                displayName == null ? name : displayName,
                status(row.countOrNull("status")),
                row.filledOrNull("org_id"),
                row.filledOrNull("org_name"));
    }

    private static List<OrganisationUnit> units(Json parent, int depth) {
        if (depth > 50) {
            throw new Json.Unreadable("child_nodes is deeper than an organisation can be");
        }
        return parent.rows("child_nodes").stream()
                .map(it -> new OrganisationUnit(
                        it.text("id"), it.has("name") ? it.text("name") : "", units(it, depth + 1)))
                .toList();
    }

    static Status status(@Nullable Integer number) {
        return switch (number == null ? 0 : number) {
            case 1 -> Status.NORMAL;
            case 2 -> Status.BEING_CREATED;
            case 3 -> Status.BEING_CLOSED;
            case 4 -> Status.CLOSED;
            case 101 -> Status.REGISTERING;
            case 102 -> Status.WAITING_FOR_ACTIVATION;
            default -> Status.OTHER;
        };
    }
}
