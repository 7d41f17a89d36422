package io.bursar.sandbox.packages;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.scene.Member;
import io.bursar.sandbox.scene.Project;
import io.bursar.sandbox.scene.Region;

/**
 * One package that somebody owns, with its renewals.
 *
 * @param project null when it serves all projects
 * @param unsubscribed null unless it was given back
 * @param terms oldest first, at least one
 */
record ResourcePackage(
        String instanceId,
        Plan plan,
        Member owner,
        Region region,
        @Nullable Project project,
        @Nullable Instant unsubscribed,
        List<Term> terms) {

    private static final int MONTHS_REMEMBERED = 18;

    Instant bought() {
        return terms.getFirst().bought();
    }

    /** The term that counts at the instant: the latest that has begun, before that the first. */
    Term termAt(Instant now) {
        return terms.reversed().stream()
                .filter(term -> !term.life().start().isAfter(now))
                .findFirst()
                .orElse(terms.getFirst());
    }

    /** Bought, and not expired longer than 18 months (packages-usage-costs-orders.md 1). */
    boolean isVisibleAt(Instant now) {
        Instant forgotten = termAt(now)
                .life()
                .end()
                .atZone(ZoneOffset.UTC)
                .plusMonths(MONTHS_REMEMBERED)
                .toInstant();
        return !bought().isAfter(now) && now.isBefore(forgotten);
    }

    /** 0 not effective, 1 effective, 2 used up, 3 expired, 4 unsubscribed. */
    int statusAt(Instant now) {
        Term term = termAt(now);
        if (unsubscribed != null && !unsubscribed.isAfter(now)) {
            return 4;
        }
        if (now.isBefore(term.life().start())) {
            return 0;
        }
        if (!now.isBefore(term.life().end())) {
            return 3;
        }
        boolean usedUp = plan.renewal() == null
                && term.items().stream().allMatch(item -> item.remainingAt(now).compareTo(BigDecimal.ZERO) == 0);
        return usedUp ? 2 : 1;
    }

    /**
     * The item with that id; while the renewal it belongs to has not begun, the item of the running term that stands
     * for it.
     */
    Optional<Item> itemAt(String id, Instant now) {
        for (Term term : terms) {
            for (int i = 0; i < term.items().size(); i++) {
                if (term.items().get(i).id().equals(id)) {
                    boolean begun = !term.life().start().isAfter(now);
                    return Optional.of((begun ? term : termAt(now)).items().get(i));
                }
            }
        }
        return Optional.empty();
    }
}
