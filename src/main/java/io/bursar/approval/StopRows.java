package io.bursar.approval;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.identity.UserId;

/** The table of what people stopped; inside the caller's transaction. */
@Component
class StopRows {

    private final JdbcClient jdbc;

    StopRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody stopped so many rows; the note may be empty. */
    record Stop(UserId by, Instant at, int rows, String note) {}

    void add(RequestId request, Stop stop) {
        jdbc.sql("insert into request_stop (id, request_id, stopped_by, stopped_at, row_count, note)"
                        + " values (:id, :request, :by, :at, :rows, :note)")
                .param("id", UUID.randomUUID())
                .param("request", request.value())
                .param("by", stop.by().value())
                .param("at", stop.at().atOffset(ZoneOffset.UTC))
                .param("rows", stop.rows())
                .param("note", stop.note())
                .update();
    }

    /** Oldest first. */
    List<Stop> of(RequestId request) {
        return jdbc.sql("select * from request_stop where request_id = :request order by stopped_at")
                .param("request", request.value())
                .query((row, _) -> new Stop(
                        new UserId(row.getObject("stopped_by", UUID.class)),
                        row.getObject("stopped_at", OffsetDateTime.class).toInstant(),
                        row.getInt("row_count"),
                        row.getString("note")))
                .list();
    }
}
