package io.bursar.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.audit.Action;
import io.bursar.audit.Actor;
import io.bursar.audit.LineDigest;
import io.bursar.audit.Outcome;
import io.bursar.audit.Subject;
import io.bursar.audit.TrailDatabase;
import io.bursar.audit.TrailLine;
import io.bursar.support.TestDatabase;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Fills a trail with lines as the portal would write them, one every six seconds from {@link #BEGINNING}: 40 people,
 * 200 addresses, six lines for each instruction, chained and hashed by the recipe. Past the triggers, as the owner.
 */
public final class TrailFill {

    /** When the first line was written. */
    public static final Instant BEGINNING = Instant.parse("2024-12-31T16:00:00Z");

    /** Seconds from one line to the next. */
    public static final int PACE = 6;

    private static final String COPY = "copy audit.event (seq, at, actor_kind, actor_id, actor_name, ip, session_ref,"
            + " request_id, action, object_type, object_id, outcome, payload, payload_sha, prev_hash, hash)"
            + " from stdin";

    private static final List<Action> OFTEN = List.of(
            Action.INSTRUCTION_CREATED,
            Action.INSTRUCTION_RELEASED,
            Action.ATTEMPT_OPENED,
            Action.ATTEMPT_CLOSED,
            Action.INSTRUCTION_SUCCEEDED,
            Action.EVIDENCE_ADDED);

    private static final List<Action> SELDOM = List.of(
            Action.REQUEST_SUBMITTED,
            Action.REQUEST_APPROVED,
            Action.USER_SIGNED_IN,
            Action.USER_SIGNED_OUT,
            Action.REQUEST_REJECTED,
            Action.TRAIL_EXPORTED,
            Action.VOUCHER_ISSUED,
            Action.LANE_PAUSED,
            Action.USER_SIGN_IN_FAILED);

    private static final HexFormat HEX = HexFormat.of();

    private final LineDigest digest = new LineDigest();

    private TrailFill() {}

    /** Writes lines until there are that many. Indexes are built afterwards, which is much quicker. */
    public static void upTo(TestDatabase database, long lines) {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            var indexes = new ArrayList<String>();
            try (var found = statement.executeQuery("select indexname, indexdef from pg_indexes"
                    + " where schemaname = 'audit' and tablename = 'event' and indexname <> 'event_pk'")) {
                while (found.next()) {
                    indexes.add(found.getString("indexdef"));
                }
            }
            statement.execute(
                    "alter table audit.event disable trigger user;" + " alter table audit.head disable trigger user");
            for (var index : indexes) {
                statement.execute("drop index audit." + index.replaceFirst("CREATE INDEX (\\S+) .*", "$1"));
            }
            new TrailFill().copy(connection, lines);
            statement.execute("set maintenance_work_mem = '256MB'");
            for (var index : indexes) {
                statement.execute(index);
            }
            statement.execute(
                    "alter table audit.event enable trigger user; alter table audit.head enable trigger user");
            statement.execute("vacuum analyze audit.event");
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /**
     * How many lines a second are verified and signed. A portal that keeps its trail's files there goes on from that
     * checkpoint and has nothing left to verify.
     */
    public static long verified(TestDatabase database, Path directory) {
        var station = new TrailStation(TrailDatabase.over(database), directory);
        var start = System.nanoTime();
        if (!(station.checkpoints.attend() instanceof Verification.Sound sound)) {
            throw new IllegalStateException("the trail was filled wrongly");
        }
        return sound.lines() * 1_000_000_000 / (System.nanoTime() - start);
    }

    /** Who did it: {@code u-0} to {@code u-39}. */
    public static String person(long number) {
        return "u-" + number;
    }

    private void copy(Connection connection, long lines) throws SQLException, IOException {
        var head = JdbcClient.create(
                        new org.springframework.jdbc.datasource.SingleConnectionDataSource(connection, true))
                .sql("select seq, encode(hash, 'hex') as hash from audit.head")
                .query((row, _) -> new Head(row.getLong("seq"), row.getString("hash")))
                .single();
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        var text = new StringBuilder();
        var last = head;
        for (var seq = head.seq + 1; seq <= lines; seq++) {
            var line = line(seq, last.hash);
            append(text, line);
            last = new Head(seq, line.link().hash());
            if (text.length() > 1 << 16) {
                send(copy, text);
            }
        }
        send(copy, text);
        copy.endCopy();
        try (var statement =
                connection.prepareStatement("update audit.head set seq = ?, at = ?, hash = decode(?, 'hex')")) {
            statement.setLong(1, last.seq);
            statement.setObject(2, at(last.seq).atOffset(java.time.ZoneOffset.UTC));
            statement.setString(3, last.hash);
            statement.executeUpdate();
        }
    }

    private static void send(CopyIn copy, StringBuilder text) throws SQLException {
        var bytes = text.toString().getBytes(UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private static Instant at(long seq) {
        return BEGINNING.plusSeconds(seq * PACE);
    }

    private TrailLine line(long seq, String before) {
        var random = mixed(seq);
        var often = random % 4 != 0;
        var action = often ? OFTEN.get((int) (seq % OFTEN.size())) : SELDOM.get((int) (random / 7 % SELDOM.size()));
        var person = random / 5 % 40;
        var instruction = new UUID(mixed(seq / 6), mixed(seq / 6 + 1));
        var subject =
                often ? new Subject("instruction", instruction.toString()) : new Subject("request", "R-" + seq / 20);
        var payload = "{\"account\":\"" + HEX.toHexDigits(random) + HEX.toHexDigits(mixed(seq / 9)) + "\",\"amount\":\""
                + random % 100_000 + ".50\",\"batch\":\"" + instruction + "\",\"state\":\"READY\"}";
        var actor =
                new Actor(Actor.Kind.USER, person(person), "人员" + person, null, "10.0.0." + (1 + random / 11 % 200));
        var origin = new TrailLine.Origin(HEX.toHexDigits(mixed(person)), HEX.toHexDigits(random));
        var open = new TrailLine(
                seq, at(seq), actor, origin, action.word(), subject, Outcome.OK, payload, link("", before, ""));
        var sha = digest.ofPayload(open);
        var linked = with(open, link(sha, before, ""));
        return with(linked, link(sha, before, digest.ofLine(linked)));
    }

    private static TrailLine.Link link(String sha, String before, String hash) {
        return new TrailLine.Link(sha, before, hash, "sha256");
    }

    private static TrailLine with(TrailLine it, TrailLine.Link link) {
        return new TrailLine(
                it.seq(),
                it.at(),
                it.actor(),
                it.origin(),
                it.action(),
                it.subject(),
                it.outcome(),
                it.payload(),
                link);
    }

    private static void append(StringBuilder text, TrailLine it) {
        for (var field : List.of(
                Long.toString(it.seq()),
                it.at().toString(),
                it.actor().kind().name().toLowerCase(Locale.ROOT),
                it.actor().id(),
                it.actor().name(),
                String.valueOf(it.actor().address()),
                String.valueOf(it.origin().sessionRef()),
                String.valueOf(it.origin().requestId()),
                it.action(),
                it.subject().type(),
                it.subject().id(),
                it.outcome().name().toLowerCase(Locale.ROOT),
                it.payload(),
                "\\\\x" + it.link().payloadSha(),
                "\\\\x" + it.link().prevHash())) {
            text.append(field).append('\t');
        }
        text.append("\\\\x").append(it.link().hash()).append('\n');
    }

    /** Never negative, the same for the same number. */
    private static long mixed(long number) {
        var mixed = (number + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 31)) * 0x94D049BB133111EBL;
        return (mixed ^ (mixed >>> 29)) & Long.MAX_VALUE;
    }

    private record Head(long seq, String hash) {}
}
