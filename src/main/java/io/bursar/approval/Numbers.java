package io.bursar.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.time.Beijing;

/** Gives request numbers, without gaps: a number that is rolled back is given again. */
@Component
class Numbers {

    private final JdbcClient jdbc;

    Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next of the day; others wait for the end of this transaction. */
    RequestNumber next(Instant now) {
        LocalDate day = Beijing.dayOf(now);
        int count = jdbc.sql("""
                        insert into request_number (day, last) values (:day, 1)
                        on conflict (day) do update set last = request_number.last + 1
                        returning last""").param("day", day).query(Integer.class).single();
        return RequestNumber.of(day, count);
    }

    /** The same form submitted at the same moment waits here for the first one's end. */
    void oneAtATime(UUID submission) {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", submission.getMostSignificantBits() ^ submission.getLeastSignificantBits())
                .query((row, _) -> row)
                .list();
    }
}
