package io.bursar.consumption;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.bursar.bss.RetiredGroups;
import io.bursar.bss.cost.CostQuestion.Basis;
import io.bursar.cost.Availability;
import io.bursar.money.BillAmount;
import io.bursar.sync.SyncState;
import io.bursar.sync.Synchronisations;
import io.bursar.time.Beijing;
import io.bursar.web.Badge;
import io.bursar.web.Choice;
import io.bursar.web.Tone;

/** Makes what the page of records shows. */
@Component
class RecordPages {

    static final int SIZE = 50;

    private final Readings readings;
    private final Records records;
    private final RecordWords words;
    private final Synchronisations synchronisations;
    private final Aids aids;

    RecordPages(Readings readings, Records records, RecordWords words, Synchronisations synchronisations, Aids aids) {
        this.readings = readings;
        this.records = records;
        this.words = words;
        this.synchronisations = synchronisations;
        this.aids = aids;
    }

    /** What is asked besides. */
    @Component("consumptionAids")
    record Aids(io.bursar.cost.CostNames names, Clock clock, ObjectProvider<RetiredGroups> retired) {}

    YearMonth runningMonth() {
        return Beijing.monthOf(aids.clock().instant());
    }

    RecordPage list(RecordQuery query, Map<String, String> parameters, Collection<String> chosen) {
        Readings.Reading reading = readings.shown(query.kind(), query.month()).orElse(null);
        List<RecordColumn> columns = columns(chosen);
        return new RecordPage(
                query,
                choices(query, reading, columns),
                query.unreadable().stream()
                        .map(name -> words.word("consumption.filter." + name))
                        .toList(),
                standing(query.kind(), query.month(), reading),
                totals(query, reading),
                table(query, reading, parameters, columns),
                isRetired());
    }

    boolean isRetired() {
        return MonthSources.isRetired(aids.retired());
    }

    RecordSql sql(RecordQuery query, Readings.Reading reading) {
        return RecordSql.of(query, reading.id(), aids.names());
    }

    RecordPage.Standing standing(Kind kind, YearMonth month, Readings.@Nullable Reading reading) {
        Instant now = aids.clock().instant();
        SyncState state = synchronisations.state(MonthSource.name(kind), month.toString());
        Availability availability = month.isBefore(runningMonth())
                ? now.isBefore(MonthSource.finalAt(month)) ? Availability.BILLING : Availability.FINAL
                : Availability.of(month, Basis.ORIGINAL, now);
        Tone tone = switch (availability) {
            case RUNNING -> Tone.WAITING;
            case BILLING -> Tone.ATTENTION;
            case FINAL -> Tone.GOOD;
        };
        return new RecordPage.Standing(
                month,
                Badge.of(tone, availability),
                availability == Availability.FINAL ? null : MonthSource.finalAt(month),
                reading != null,
                reading != null && reading.isShort(),
                state);
    }

    List<Choice> months(Kind kind) {
        List<YearMonth> months = new ArrayList<>(readings.months(kind));
        if (!months.contains(runningMonth())) {
            months.addFirst(runningMonth());
        }
        return months.stream()
                .map(month -> Choice.of(month.toString(), month.toString()))
                .toList();
    }

    static List<RecordColumn> columns(Collection<String> chosen) {
        List<RecordColumn> columns = new ArrayList<>();
        for (RecordColumn column : RecordColumn.values()) {
            if (chosen.contains(column.name())) {
                columns.add(column);
            }
        }
        return columns.isEmpty() ? RecordColumn.USUAL : columns;
    }

    private RecordPage.Choices choices(
            RecordQuery query, Readings.@Nullable Reading reading, List<RecordColumn> columns) {
        return new RecordPage.Choices(
                months(query.kind()),
                facet(reading, RecordColumn.ACCOUNT),
                facet(reading, RecordColumn.SERVICE),
                facet(reading, RecordColumn.RESOURCE_TYPE),
                facet(reading, RecordColumn.REGION),
                facet(reading, RecordColumn.PROJECT),
                facet(reading, RecordColumn.CHARGE_MODE),
                facet(reading, RecordColumn.BILL_TYPE),
                java.util.stream.Stream.of(RecordColumn.values())
                        .map(it -> new RecordPage.ColumnChoice(it.name(), words.head(it), columns.contains(it)))
                        .toList());
    }

    private List<Choice> facet(Readings.@Nullable Reading reading, RecordColumn column) {
        if (reading == null) {
            return List.of();
        }
        List<String> codes = readings.facets(reading.id(), column).stream()
                .map(Readings.Facet::code)
                .toList();
        Map<String, String> called = words.called(column, codes);
        List<Choice> choices = new ArrayList<>(codes.stream()
                .map(code -> Choice.of(code, called.getOrDefault(code, code)))
                .toList());
        if (column == RecordColumn.PROJECT) {
            choices.add(Choice.of("-1", words.word("cost.noProject")));
        }
        return choices;
    }

    private RecordPage.Totals totals(RecordQuery query, Readings.@Nullable Reading reading) {
        Records.Sums sums = reading == null ? null : sums(query, reading);
        if (sums == null) {
            return new RecordPage.Totals(reading == null ? 0 : -1, null, null);
        }
        List<RecordPage.Total> lines = RecordColumn.MONEY.stream()
                .filter(column ->
                        column == RecordColumn.PAYABLE || sums.get(column).signum() != 0)
                .map(column -> new RecordPage.Total(words.head(column), BillAmount.yuan(sums.get(column))))
                .toList();
        BigDecimal stated = query.isSet()
                ? null
                : readings.shown(Kind.SUMS, query.month())
                        .map(Readings.Reading::stated)
                        .orElse(null);
        return new RecordPage.Totals(sums.count(), lines, stated == null ? null : BillAmount.yuan(stated));
    }

    private Records.@Nullable Sums sums(RecordQuery query, Readings.Reading reading) {
        return query.isSet() ? records.sums(sql(query, reading)) : readings.sums(reading);
    }

    private RecordPage.Table table(
            RecordQuery query,
            Readings.@Nullable Reading reading,
            Map<String, String> parameters,
            List<RecordColumn> columns) {
        List<String> heads = columns.stream().map(words::head).toList();
        if (reading == null) {
            return new RecordPage.Table(columns, heads, List.of(), null, null);
        }
        RecordSql sql = sql(query, reading);
        boolean byAmount = query.byAmount();
        Records.Position before = Records.Position.of(parameters.get("before"), byAmount);
        Records.Page page = before == null
                ? records.after(sql, byAmount, Records.Position.of(parameters.get("after"), byAmount), SIZE)
                : records.before(sql, byAmount, before, SIZE);
        List<Records.Row> rows = page.rows();
        RecordWords.Lookup lookup = words.lookup(rows);
        return new RecordPage.Table(
                columns,
                heads,
                rows.stream()
                        .map(row -> new RecordPage.Line(
                                row.key(),
                                columns.stream()
                                        .map(column -> words.cell(row, column, lookup, query))
                                        .toList()))
                        .toList(),
                page.hasBefore() && !rows.isEmpty() ? rows.getFirst().position().toString() : null,
                page.hasAfter() && !rows.isEmpty() ? rows.getLast().position().toString() : null);
    }
}
