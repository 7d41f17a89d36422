package io.bursar.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;

import org.springframework.jdbc.core.RowMapper;

/** Reads rows of {@code audit.event}. */
public final class TrailLines implements RowMapper<TrailLine> {

    /** What to select from {@code audit.event e}, first. */
    public static final String COLUMNS = """
            e.seq, e.at, e.actor_kind, e.actor_id, e.actor_name, e.on_behalf_of, host(e.ip) as ip, e.session_ref,
            e.request_id, e.action, e.object_type, e.object_id, e.outcome, e.payload, e.payload_sha, e.prev_hash,
            e.hash, e.hash_alg""";

    /** Has no state. */
    public static final TrailLines INSTANCE = new TrailLines();

    private static final HexFormat HEX = HexFormat.of();

    private TrailLines() {}

    /** By the order of {@link #COLUMNS}, which stand first: looking for names takes longer than reading values. */
    @Override
    public TrailLine mapRow(ResultSet row, int rowNumber) throws SQLException {
        var actor = new Actor(
                Actor.Kind.of(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
        return new TrailLine(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                actor,
                new TrailLine.Origin(row.getString(8), row.getString(9)),
                row.getString(10),
                new Subject(row.getString(11), row.getString(12)),
                Outcome.of(row.getString(13)),
                row.getString(14),
                new TrailLine.Link(
                        HEX.formatHex(row.getBytes(15)),
                        HEX.formatHex(row.getBytes(16)),
                        HEX.formatHex(row.getBytes(17)),
                        row.getString(18)));
    }
}
