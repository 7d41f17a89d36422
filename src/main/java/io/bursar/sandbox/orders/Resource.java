package io.bursar.sandbox.orders;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A simulated yearly/monthly resource. */
public record Resource(
        String id,
        String customer,
        Product product,
        String name,
        Place place,
        Spec spec,
        Relation relation,
        State state,
        BigDecimal monthlyPrice) {

    /** Where it is and to which order and enterprise project ("id|name") it belongs. */
    public record Place(String internalId, String region, String order, String project) {}

    /** What it is; {@code size} in GB or Mbit/s where there is one. */
    public record Spec(String code, String text, @Nullable BigDecimal size) {}

    /** Its main resource when it is a slave; the machine it merely is mounted on. */
    public record Relation(
            @Nullable String parent, @Nullable String relatedTo) {

        /** Of a main resource that stands alone. */
        public static final Relation NONE = new Relation(null, null);
    }

    /**
     * Where it stands.
     *
     * @param status 2 in use, 3 closed, 4 frozen, 5 expired
     * @param policy what happens at expiry; 3 renews automatically
     * @param obstacle why it cannot be renewed: CHANGING, NOT_RENEWABLE, DELETED or null
     */
    public record State(
            int status,
            Instant effective,
            Instant expire,
            Instant updated,
            int policy,
            @Nullable String obstacle) {}

    /** Slaves are renewed with their main resource, never alone. */
    public boolean isMain() {
        return relation.parent == null;
    }

    public boolean isDeleted() {
        return "DELETED".equals(state.obstacle);
    }
}
