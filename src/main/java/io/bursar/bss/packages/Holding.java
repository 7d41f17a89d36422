package io.bursar.bss.packages;

import java.util.List;

/** A package and its items, to ask what is left of them. */
public record Holding(PackageId pack, List<ItemId> items) {

    public Holding {
        items = List.copyOf(items);
    }
}
