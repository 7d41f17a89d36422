package io.bursar.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import io.bursar.bss.Page;
import io.bursar.bss.Slice;
import io.bursar.bss.lookup.LookUps;
import io.bursar.bss.usage.UsageType;
import io.bursar.bss.usage.Usages;
import io.bursar.sync.Fetched;
import io.bursar.sync.Part;
import io.bursar.sync.Portion;
import io.bursar.sync.SyncSource;

/** Fetches the lists of names, each in both languages. */
@Component
class CatalogueSync implements SyncSource {

    static final String NAME = "catalogue";

    private static final Duration WEEK = Duration.ofDays(7);

    private final LookUps lookUps;
    private final Usages usages;
    private final CatalogueBooks books;
    private final Catalogue catalogue;

    CatalogueSync(LookUps lookUps, Usages usages, CatalogueBooks books, Catalogue catalogue) {
        this.lookUps = lookUps;
        this.usages = usages;
        this.books = books;
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Names before kinds of usage, which are many. */
    @Override
    public List<Part> plan(Instant now, int historyMonths) {
        return Stream.concat(
                        Stream.of("units", "services", "resources", "usages")
                                .flatMap(list -> Stream.of(list + "/zh", list + "/en")),
                        Stream.of("conversions"))
                .map(key -> new Part(key, key.startsWith("usages") ? 2 : -2, WEEK, null))
                .toList();
    }

    @Override
    public Fetched fetch(Portion portion) {
        var english = portion.part().endsWith("/en");
        var language = english ? Locale.ENGLISH : Locale.CHINESE;
        var from = Slice.from(portion.offset());
        return switch (portion.part().replaceFirst("/.*", "")) {
            case "units" ->
                Fetched.list(
                        lookUps.measureUnits(language),
                        units -> keep(
                                units.stream()
                                        .map(unit -> Word.of(
                                                        WordKind.UNIT, unit.id().toString(), unit.name())
                                                .brief(unit.abbreviation()))
                                        .toList(),
                                english));
            case "services" ->
                Fetched.page(
                        lookUps.services(null, language, from),
                        page -> keep(
                                page.rows().stream()
                                        .map(each -> Word.of(WordKind.SERVICE, each.code(), each.name())
                                                .brief(each.abbreviation()))
                                        .toList(),
                                english));
            case "resources" ->
                Fetched.page(
                        lookUps.resourceTypes(language, from),
                        page -> keep(
                                page.rows().stream()
                                        .map(each -> Word.of(WordKind.RESOURCE_TYPE, each.code(), each.name())
                                                .ofService(each.service()))
                                        .toList(),
                                english));
            case "usages" ->
                Fetched.page(usages.types(null, language, from.atMost(100)), page -> keep(usageWords(page), english));
            default -> Fetched.list(lookUps.conversions(null), books::conversions);
        };
    }

    private void keep(List<Word> words, boolean english) {
        books.words(words, english);
        catalogue.forget();
    }

    /** A kind of usage names its kind of resource and its service too, which other lists may lack. */
    private static List<Word> usageWords(Page<UsageType> page) {
        return page.rows().stream()
                .flatMap(each -> Stream.of(
                        Word.of(
                                        WordKind.USAGE_TYPE,
                                        each.usage().code(),
                                        each.usage().name())
                                .ownedBy(each.resourceType().code())
                                .ofService(each.service().code()),
                        Word.of(
                                        WordKind.RESOURCE_TYPE,
                                        each.resourceType().code(),
                                        each.resourceType().name())
                                .ofService(each.service().code()),
                        Word.of(
                                WordKind.SERVICE,
                                each.service().code(),
                                each.service().name())))
                .distinct()
                .toList();
    }
}
