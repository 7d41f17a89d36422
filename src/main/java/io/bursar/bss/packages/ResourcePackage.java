package io.bursar.bss.packages;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.Named;
import io.bursar.bss.OrderId;
import io.bursar.bss.lookup.Quantity;

/**
 * A resource package: usage that was bought in advance (packages-usage-costs-orders.md 1).
 *
 * @param service its name is missing in answers of the retired interface
 * @param region e.g. {@code cn-north-4}, or {@code global-cbc-1} for packages of all regions
 * @param items what it holds, one item for each kind of usage
 */
public record ResourcePackage(
        PackageId id,
        Named product,
        Named service,
        String region,
        Project project,
        Origin origin,
        Term term,
        Nature nature,
        List<Item> items) {

    /** Where it stands; {@link #OTHER} for a number that is not documented. */
    public enum Status {
        NOT_EFFECTIVE,
        EFFECTIVE,
        USED_UP,
        EXPIRED,
        UNSUBSCRIBED,
        OTHER
    }

    /** Who may use it; {@link #OTHER} for a number that is not documented. */
    public enum Scope {
        ALL_PROJECTS,
        ONE_PROJECT,
        OTHER
    }

    /** Where it comes from: an order, or a gift of the DevCloud service. */
    public enum Source {
        ORDER,
        GIFT,
        OTHER
    }

    /** One item, or several combined. */
    public enum Bundle {
        SINGLE,
        COMBINED,
        OTHER
    }

    /** Whether it is full again in every cycle. */
    public enum Reuse {
        RESETTABLE,
        NOT_RESETTABLE,
        OTHER
    }

    /**
     * The enterprise project it belongs to.
     *
     * @param id null when it serves all
     */
    public record Project(Scope scope, @Nullable String id) {}

    /**
     * Where it comes from.
     *
     * @param order null for a gift
     */
    public record Origin(Source source, @Nullable OrderId order) {}

    /** What sort of package it is, and where it stands. */
    public record Nature(Status status, Bundle bundle, Reuse reuse) {}

    /**
     * What it holds of one kind of usage; of a resettable package both amounts are those of the running cycle.
     *
     * @param usage the name of the kind of usage
     * @param left in the unit of {@code total}
     */
    public record Item(ItemId id, String usage, Quantity left, Quantity total) {}

    /** What is asked for by {@link ResourcePackages#usages}. */
    public Holding holding() {
        return new Holding(id, items.stream().map(Item::id).toList());
    }
}
