package io.bursar.cost;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import io.bursar.bss.AllPages;
import io.bursar.bss.Named;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.Slice;
import io.bursar.bss.cost.CostDimension;
import io.bursar.bss.lookup.LookUps;
import io.bursar.bss.lookup.MeasureUnit;
import io.bursar.bss.lookup.ResourceType;
import io.bursar.bss.lookup.ServiceType;

/** Learns the names of services and kinds of resources from Huawei's catalogue, in both languages. */
@Component
class NameSync {

    private static final Logger log = LoggerFactory.getLogger(NameSync.class);
    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);
    private static final int MOST = 20_000;

    private final LookUps bss;
    private final CostNames names;

    NameSync(LookUps bss, CostNames names) {
        this.bss = bss;
        this.names = names;
    }

    void run() {
        for (Locale language : LANGUAGES) {
            learn(
                    CostDimension.SERVICE_TYPE,
                    language,
                    offset -> bss.services(null, language, Slice.from(offset)),
                    (ServiceType it) -> new Named(it.code(), it.name()));
            learn(
                    CostDimension.RESOURCE_TYPE,
                    language,
                    offset -> bss.resourceTypes(language, Slice.from(offset)),
                    (ResourceType it) -> new Named(it.code(), it.name()));
            if (bss.measureUnits(language) instanceof ReadAnswer.Known<List<MeasureUnit>> known) {
                names.learnUnits(
                        language,
                        known.value().stream()
                                .map(it -> new Named(it.id().toString(), it.name()))
                                .toList());
            }
        }
    }

    private <T> void learn(
            CostDimension dimension, Locale language, IntFunction<ReadAnswer<Page<T>>> pages, Function<T, Named> name) {
        switch (AllPages.read(pages, name, MOST)) {
            case ReadAnswer.Known<List<T>> known ->
                names.learn(
                        dimension, language, known.value().stream().map(name).toList());
            case ReadAnswer.Unreadable<List<T>> refused -> missed(dimension, refused.code());
            case ReadAnswer.Unavailable<List<T>> silent -> missed(dimension, silent.reason());
        }
    }

    private static void missed(CostDimension dimension, String reason) {
        log.info("The names of {} could not be read: {}", dimension, reason);
    }
}
