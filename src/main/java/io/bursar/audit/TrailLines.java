package io.bursar.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;

import org.springframework.jdbc.core.RowMapper;

/** Reads rows of {@code audit.event}. */
final class TrailLines implements RowMapper<TrailLine> {

    static final String COLUMNS = """
            e.seq, e.at, e.actor_kind, e.actor_id, e.actor_name, e.on_behalf_of, host(e.ip) as ip, e.session_ref,
            e.request_id, e.action, e.object_type, e.object_id, e.outcome, e.payload, e.payload_sha, e.prev_hash,
            e.hash, e.hash_alg""";

    static final TrailLines INSTANCE = new TrailLines();

    private static final HexFormat HEX = HexFormat.of();

    private TrailLines() {}

    @Override
    public TrailLine mapRow(ResultSet row, int rowNumber) throws SQLException {
        var actor = new Actor(
                Actor.Kind.valueOf(row.getString("actor_kind").toUpperCase(Locale.ROOT)),
                row.getString("actor_id"),
                row.getString("actor_name"),
                row.getString("on_behalf_of"),
                row.getString("ip"));
        return new TrailLine(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                actor,
                new TrailLine.Origin(row.getString("session_ref"), row.getString("request_id")),
                row.getString("action"),
                new Subject(row.getString("object_type"), row.getString("object_id")),
                Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                row.getString("payload"),
                new TrailLine.Link(
                        HEX.formatHex(row.getBytes("payload_sha")),
                        HEX.formatHex(row.getBytes("prev_hash")),
                        HEX.formatHex(row.getBytes("hash")),
                        row.getString("hash_alg")));
    }
}
