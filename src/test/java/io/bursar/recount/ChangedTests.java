package io.bursar.recount;

import java.sql.Types;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.bss.CustomerId;
import io.bursar.instruction.InstructionId;
import io.bursar.recount.Changed.Figure;
import io.bursar.recount.Changed.What;
import io.bursar.support.Postgres;
import io.bursar.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose figures a movement has changed. */
class ChangedTests {

    private static final TestDatabase DATABASE = Postgres.freshDatabase();

    private final JdbcClient owner = JdbcClient.create(DATABASE.owner());
    private final Changed changed = new Changed(JdbcClient.create(DATABASE.application()));

    @BeforeEach
    void lane() {
        owner.sql("alter table instruction disable trigger user").update();
        owner.sql("insert into lane (id) values ('master') on conflict do nothing")
                .update();
    }

    @Test
    void readsTheMasterOnceAndEachAccountOnce() {
        List<InstructionId> moved = List.of(
                ended(1, "ALLOCATE_FUNDS", "b", "'CASH', null, null, null"),
                ended(2, "RECLAIM_FUNDS", "a", "'CREDIT', null, null, null"),
                ended(3, "ALLOCATE_FUNDS", "b", "'CASH', null, null, null"));

        assertThat(changed.by(moved))
                .containsExactly(
                        new Figure(null, What.FUNDS),
                        new Figure(CustomerId.of("b"), What.FUNDS),
                        new Figure(CustomerId.of("a"), What.FUNDS));
    }

    @Test
    void readsListsOfCouponsWhereACouponMoved() {
        assertThat(changed.by(List.of(ended(1, "RECLAIM_COUPON", "a", "null, 'CP1', 'SUB1', null"))))
                .containsExactly(new Figure(null, What.COUPONS), new Figure(CustomerId.of("a"), What.COUPONS));
    }

    @Test
    void readsTheMasterAloneWhereAnOrderWasPaid() {
        assertThat(changed.by(List.of(ended(1, "PAY_ORDER", null, "null, null, null, 'CS1'"))))
                .containsExactly(new Figure(null, What.FUNDS));
    }

    @Test
    void readsNothingWhereAnOrderWasOnlyPlaced() {
        InstructionId placed = ended(1, "PAY_ORDER", null, "null, null, null, 'CS2'");
        owner.sql("update instruction set kind = 'PLACE_RENEWAL', order_id = null, resource_ids = 'r1',"
                        + " period = 'M1' where id = :id")
                .param("id", placed.value())
                .update();

        assertThat(changed.by(List.of(placed))).isEmpty();
    }

    @Test
    void readsNothingForNothing() {
        assertThat(changed.by(List.of())).isEmpty();
        assertThat(changed.by(List.of(new InstructionId(UUID.randomUUID())))).isEmpty();
    }

    private InstructionId ended(int second, String kind, @Nullable String account, String what) {
        UUID id = UUID.randomUUID();
        owner.sql("""
                        insert into instruction (id, version, batch_id, row_no, lane, kind, trans_id, account_id,
                                                 amount, ledger, coupon_ids, sub_coupon_id, order_id, state, attempts,
                                                 due_at, created_at, finished_at)
                        values (:id, 0, gen_random_uuid(), 1, 'master', :kind, replace(cast(:id as text), '-', ''),
                                :account, 1, %s, 'SUCCEEDED', 1, now(), now(), now() + :second * interval '1 second')
                        """.formatted(what))
                .param("id", id)
                .param("kind", kind)
                .param("account", account, Types.VARCHAR)
                .param("second", second)
                .update();
        return new InstructionId(id);
    }
}
