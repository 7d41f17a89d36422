package io.bursar.renewal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.bursar.bss.AllPages;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.renewal.Renewals;
import io.bursar.bss.renewal.ResourceId;
import io.bursar.bss.renewal.ResourceSelection;
import io.bursar.bss.renewal.TermResource;

/** Reads what is held by the month or the year, and folds what is attached into what it is attached to. */
@Component
class Holdings {

    /** The most resources that are read at once. */
    static final int MOST = 5_000;

    /** How many ids one question takes. */
    private static final int IDS = 50;

    private final Renewals renewals;

    Holdings(Renewals renewals) {
        this.renewals = renewals;
    }

    /** Those of that selection by expiry, the soonest first; what never expires comes last. */
    ReadAnswer<List<Held>> of(ResourceSelection selection) {
        return AllPages.read(offset -> renewals.resources(selection, offset), TermResource::id, MOST)
                .map(Holdings::folded);
    }

    /** Those ids; what Huawei does not know is missing. */
    ReadAnswer<Map<ResourceId, Held>> of(List<ResourceId> ids) {
        List<java.util.function.IntFunction<ReadAnswer<Page<TermResource>>>> questions = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += IDS) {
            ResourceSelection some = new ResourceSelection(
                    ids.subList(from, Math.min(from + IDS, ids.size())),
                    null,
                    false,
                    java.util.Set.of(),
                    null,
                    ResourceSelection.Expiry.ANY);
            questions.add(offset -> renewals.resources(some, offset));
        }
        return AllPages.joined(questions, TermResource::id, MOST)
                .map(all -> folded(all).stream()
                        .collect(Collectors.toMap(
                                held -> held.main().id(), held -> held, (one, _) -> one, LinkedHashMap::new)));
    }

    private static List<Held> folded(List<TermResource> all) {
        Map<ResourceId, List<TermResource>> attached = new LinkedHashMap<>();
        for (TermResource each : all) {
            ResourceId parent = each.attachment().parent();
            if (parent != null && !each.isMain()) {
                attached.computeIfAbsent(parent, _ -> new ArrayList<>()).add(each);
            }
        }
        return all.stream()
                .filter(TermResource::isMain)
                .sorted(Comparator.comparing(
                                (TermResource each) -> each.term().expiresAt(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(each -> each.id().value()))
                .map(each -> new Held(each, attached.getOrDefault(each.id(), List.of())))
                .toList();
    }
}
