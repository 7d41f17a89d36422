package io.bursar.bss.cost;

/** What the rows of a cost analysis stand for. */
public sealed interface CostGrouping {

    /** A row for each value of a dimension. */
    record ByDimension(CostDimension dimension) implements CostGrouping {

        public ByDimension {
            if (!dimension.canGroup()) {
                throw new IllegalArgumentException("Huawei does not group by " + dimension);
            }
        }
    }

    /**
     * A row for each value of a cost tag.
     *
     * @param key of the tag, 1 to 64 characters
     */
    record ByTag(String key) implements CostGrouping {

        public ByTag {
            Text.require("key of a tag", key, 64);
        }
    }

    /**
     * A row for each part of a cost unit.
     *
     * @param key of the cost unit, 1 to 64 characters
     */
    record ByCostUnit(String key) implements CostGrouping {

        public ByCostUnit {
            Text.require("key of a cost unit", key, 64);
        }
    }

    static CostGrouping by(CostDimension dimension) {
        return new ByDimension(dimension);
    }
}
