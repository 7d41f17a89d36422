package io.bursar.resourcepackage;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

import io.bursar.bss.packages.ResourcePackage;
import io.bursar.chart.Bar;
import io.bursar.web.Badge;
import io.bursar.web.Tone;

/**
 * A package as last seen, in the language of this thread.
 *
 * @param items that Huawei tells now, in its order
 */
record StoredPackage(
        String id,
        String product,
        Place place,
        Life life,
        Nature nature,
        @Nullable String order,
        Instant lastSeen,
        List<Item> items) {

    static final String COLUMNS = """
            p.id, p.product_code, p.product_name, p.product_english, p.service_code, p.service_name, p.region, p.scope,
            p.project, p.source, p.order_id, p.effective_at, p.expires_at, p.status, p.bundle, p.reuse,
            p.first_seen_at, p.last_seen_at""";

    /** Where it belongs; {@code project} is null when it serves all. */
    record Place(String service, String region, @Nullable String project) {}

    /** From when to when. */
    record Life(Instant from, Instant until) {}

    /** What sort it is; the words are messages. */
    record Nature(ResourcePackage.Status status, String source, String bundle, String reuse) {

        public boolean isResettable() {
            return reuse.equals("RESETTABLE");
        }
    }

    /**
     * One kind of usage in it.
     *
     * @param cycle null until it was told; of what is not resettable the whole life
     * @param renewal how often it is full again; null when it never is, or was not told
     * @param lowSince null while more than the threshold is left
     */
    record Item(
            String id,
            String usage,
            BigDecimal left,
            BigDecimal total,
            int measure,
            @Nullable Life cycle,
            @Nullable String renewal,
            Instant asOf,
            @Nullable Instant lowSince) {

        static Item of(ResultSet row) throws SQLException {
            var from = instant(row, "cycle_from");
            var until = instant(row, "cycle_until");
            return new Item(
                    row.getString("item_id"),
                    either(row.getString("usage_name"), row.getString("usage_english")),
                    row.getBigDecimal("left_amount"),
                    row.getBigDecimal("total_amount"),
                    row.getInt("measure_id"),
                    from == null || until == null ? null : new Life(from, until),
                    row.getString("cycle"),
                    Objects.requireNonNull(instant(row, "as_of")),
                    instant(row, "low_since"));
        }

        public Bar bar() {
            var bar = Bar.of(left, total);
            return new Bar(bar.percent(), lowSince == null ? "bar-good" : "bar-low");
        }

        public BigDecimal used() {
            return total.subtract(left);
        }
    }

    static StoredPackage of(ResultSet row, List<Item> items) throws SQLException {
        return new StoredPackage(
                row.getString("id"),
                either(row.getString("product_name"), row.getString("product_english")),
                new Place(row.getString("service_code"), row.getString("region"), row.getString("project")),
                new Life(
                        Objects.requireNonNull(instant(row, "effective_at")),
                        Objects.requireNonNull(instant(row, "expires_at"))),
                new Nature(
                        ResourcePackage.Status.valueOf(row.getString("status")),
                        row.getString("source"),
                        row.getString("bundle"),
                        row.getString("reuse")),
                row.getString("order_id"),
                Objects.requireNonNull(instant(row, "last_seen_at")),
                items);
    }

    public Badge badge() {
        var tone = switch (nature.status()) {
            case EFFECTIVE -> Tone.GOOD;
            case NOT_EFFECTIVE -> Tone.WAITING;
            case USED_UP, OTHER -> Tone.ATTENTION;
            case EXPIRED, UNSUBSCRIBED -> Tone.NEUTRAL;
        };
        return new Badge(tone, "resourcepackage.status." + nature.status());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** The one for the reader's language. */
    static String either(String chinese, @Nullable String english) {
        var wanted = LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return wanted && english != null && !english.isEmpty() ? english : chinese;
    }
}
