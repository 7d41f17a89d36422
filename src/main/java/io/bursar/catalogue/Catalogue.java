package io.bursar.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.bss.lookup.Conversion;
import io.bursar.bss.lookup.Conversions;
import io.bursar.bss.lookup.MeasureId;
import io.bursar.bss.lookup.MeasureKind;
import io.bursar.bss.lookup.Quantity;

/**
 * Names of Huawei's codes in the language of this thread; where none is known in it the other language's, else the
 * code. Templates find it under {@code #catalogue}. Kept in memory for a few minutes, as every page needs it.
 */
@Component
public class Catalogue {

    private static final Duration KEEP = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Regions regions;
    private volatile @Nullable Snapshot known;

    Catalogue(JdbcClient jdbc, Clock clock, Regions regions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.regions = regions;
    }

    private record Key(WordKind kind, String owner, String code) {}

    private record Names(String chinese, String english, String brief) {}

    private record Snapshot(Map<Key, Names> names, Conversions conversions, Instant readAt) {}

    /** A service, e.g. 对象存储服务 for {@code hws.service.type.obs}. */
    public String service(@Nullable String code) {
        return name(WordKind.SERVICE, "", code);
    }

    /** The same, by what Huawei called it beside its code where that code is not in the catalogue. */
    public String service(String code, String told) {
        var known = service(code);
        return known.equals(code) || known.equals("—") ? told : known;
    }

    /** A kind of resource. */
    public String resourceType(@Nullable String code) {
        return name(WordKind.RESOURCE_TYPE, "", code);
    }

    /** A kind of usage of that kind of resource. */
    public String usage(@Nullable String resourceType, @Nullable String code) {
        return name(WordKind.USAGE_TYPE, resourceType == null ? "" : resourceType, code);
    }

    /** A region, e.g. 华北-北京四 for {@code cn-north-4}. */
    public String region(@Nullable String id) {
        return regions.name(id);
    }

    /** A unit, e.g. GB; by its number where no name is known. */
    public String unit(int number) {
        var names = snapshot().names().get(new Key(WordKind.UNIT, "", Integer.toString(number)));
        if (names == null) {
            return "#" + number;
        }
        return inThisLanguage(names, names.brief().isEmpty() ? "#" + number : names.brief());
    }

    /** The same in that unit; empty when Huawei lists no way from one to the other. */
    public Optional<Quantity> convert(Quantity quantity, MeasureId unit) {
        return snapshot().conversions().convert(quantity, unit);
    }

    void forget() {
        known = null;
    }

    private String name(WordKind kind, String owner, @Nullable String code) {
        if (code == null || code.isEmpty()) {
            return "—";
        }
        var names = snapshot().names().get(key(kind, owner, code));
        return names == null ? code : inThisLanguage(names, code);
    }

    private static String inThisLanguage(Names names, String otherwise) {
        var english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        var first = english ? names.english() : names.chinese();
        var second = english ? names.chinese() : names.english();
        return !first.isEmpty() ? first : !second.isEmpty() ? second : otherwise;
    }

    private static Key key(WordKind kind, String owner, String code) {
        return new Key(
                kind,
                owner.toLowerCase(Locale.ROOT),
                kind == WordKind.USAGE_TYPE ? code : code.toLowerCase(Locale.ROOT));
    }

    private Snapshot snapshot() {
        var now = known;
        if (now == null || !clock.instant().isBefore(now.readAt().plus(KEEP))) {
            now = read();
            known = now;
        }
        return now;
    }

    private Snapshot read() {
        Map<Key, Names> names = new HashMap<>();
        jdbc.sql("select kind, owner, code, chinese, english, short from catalogue_word")
                .query((ResultSet row) -> {
                    names.put(
                            key(WordKind.valueOf(row.getString("kind")), row.getString("owner"), row.getString("code")),
                            new Names(row.getString("chinese"), row.getString("english"), row.getString("short")));
                });
        var conversions = jdbc.sql("select unit, reference, ratio, kind from catalogue_conversion")
                .query(Catalogue::conversion)
                .list();
        return new Snapshot(names, Conversions.of(conversions), clock.instant());
    }

    private static Conversion conversion(ResultSet row, int number) throws SQLException {
        return new Conversion(
                MeasureId.of(row.getInt("unit")),
                MeasureId.of(row.getInt("reference")),
                row.getBigDecimal("ratio"),
                MeasureKind.valueOf(row.getString("kind")));
    }
}
