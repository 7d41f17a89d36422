package io.bursar.consumption;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.money.BillAmount;

/** One record with everything that it tells, and where it leads. */
@Component
class RecordShow {

    private final Readings readings;
    private final Records records;
    private final RecordWords words;
    private final RecordPages pages;
    private final List<ResourcePages> resources;

    RecordShow(
            Readings readings, Records records, RecordWords words, RecordPages pages, List<ResourcePages> resources) {
        this.readings = readings;
        this.records = records;
        this.words = words;
        this.pages = pages;
        this.resources = resources;
    }

    /** The page of a record; the rest is what nobody told. */
    record Shown(
            String title,
            RecordPage.Standing standing,
            BillAmount payable,
            List<Fact> facts,
            List<Fact> money,
            @Nullable String formula,
            List<Link> links) {}

    /** A value with its head. */
    record Fact(String label, RecordPage.Cell value) {}

    /** Where it leads, by message key. */
    record Link(String key, String href) {}

    /** Empty when the month's shown reading has no such record. */
    Optional<Shown> of(YearMonth month, String key) {
        return readings.shown(Kind.DETAIL, month)
                .flatMap(reading -> records.find(reading.id(), key).map(row -> shown(month, reading, row)));
    }

    private Shown shown(YearMonth month, Readings.Reading reading, Records.Row row) {
        RecordQuery query = RecordQuery.of(Map.of("month", month.toString()), month);
        RecordWords.Lookup lookup = words.lookup(List.of(row));
        List<Fact> facts = new ArrayList<>();
        List<Fact> money = new ArrayList<>();
        for (RecordColumn column : RecordColumn.values()) {
            if (row.get(column) != null && column != RecordColumn.FORMULA && !RecordColumn.BESIDE.contains(column)) {
                Fact fact = new Fact(words.head(column), words.cell(row, column, lookup, query));
                (column.form() == RecordColumn.Form.MONEY ? money : facts).add(fact);
            }
        }
        String title = row.text(RecordColumn.RESOURCE_NAME);
        Object formula = row.get(RecordColumn.FORMULA);
        return new Shown(
                title.isEmpty() ? words.text(row, RecordColumn.RESOURCE_TYPE, lookup) : title,
                pages.standing(Kind.DETAIL, month, reading),
                BillAmount.yuan((java.math.BigDecimal) java.util.Objects.requireNonNull(row.get(RecordColumn.PAYABLE))),
                facts,
                money,
                formula == null ? null : formula.toString(),
                links(row, query));
    }

    private List<Link> links(Records.Row row, RecordQuery query) {
        List<Link> links = new ArrayList<>();
        String resource = row.text(RecordColumn.RESOURCE);
        if (!resource.isEmpty()) {
            resources.stream()
                    .flatMap(each -> each.pageOf(resource).stream())
                    .forEach(page -> links.add(new Link("consumption.link.package", page)));
            links.add(new Link("consumption.link.resource", RecordWords.to(query, "resource", resource)));
            links.add(new Link(
                    "consumption.link.costs",
                    RecordWords.address(
                            "/costs",
                            java.util.Map.of("only.RESOURCE", resource.replace(",", "\\,"), "by", "RESOURCE"))));
        }
        String trade = row.text(RecordColumn.TRADE_ID);
        if (!trade.isEmpty()) {
            links.add(new Link("consumption.link.trade", RecordWords.to(query, "trade", trade)));
        }
        return links;
    }
}
