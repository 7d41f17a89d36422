package io.bursar.voucher;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.audit.Subject;

/** The vouchers that were issued; only ever added to, one for each instruction and each request. */
@Component
class IssuedVouchers {

    private final JdbcClient jdbc;

    IssuedVouchers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Issued> byHash(String hash) {
        return jdbc.sql("select * from voucher where hash = ?")
                .param(hash)
                .query(IssuedVouchers::issued)
                .optional();
    }

    Optional<Issued> about(Subject subject) {
        return jdbc.sql("select * from voucher where subject_type = ? and subject_id = ?")
                .params(subject.type(), subject.id())
                .query(IssuedVouchers::issued)
                .optional();
    }

    /** False where there was one about the same already. */
    boolean add(Issued it) {
        return jdbc.sql("insert into voucher (hash, subject_type, subject_id, number, record, names, issued_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                it.hash(),
                                it.subject().type(),
                                it.subject().id(),
                                it.number(),
                                it.record(),
                                it.names().json(),
                                it.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Issued issued(ResultSet row, int no) throws SQLException {
        return new Issued(
                row.getString("hash"),
                new Subject(row.getString("subject_type"), row.getString("subject_id")),
                row.getString("number"),
                row.getString("record"),
                Names.of(row.getString("names")),
                row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }
}
