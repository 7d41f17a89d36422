package io.bursar.sandbox.world;

import java.util.List;

/**
 * Ids and keys that are the same in every sandbox. They open nothing anywhere else, so they are no secrets: the
 * start-up
 * log and {@code docs/sandbox.md} print them.
 */
public final class WellKnown {

    /** The master account: customer id and domain id. */
    public static final String MASTER_ID = "05b3a6f9c180d53f0f8ec01f7d2b9aa0";

    /** Access key of the master account. */
    public static final String MASTER_ACCESS_KEY = "BURSARSANDBOXMASTER1";

    /** Secret key of the master account. */
    public static final String MASTER_SECRET_KEY = "play-money-only-master-key-0000000000001";

    /** Access key of the sub-account {@link #SUB_ID}. */
    public static final String SUB_ACCESS_KEY = "BURSARSANDBOXSUB0001";

    /** Secret key of that sub-account. */
    public static final String SUB_SECRET_KEY = "play-money-only-sub-key-0000000000000001";

    /** The sub-account of Huawei's examples. */
    public static final String SUB_ID = "06a29ceaae80d2400fc0c01027684d40";

    /** The master's coupon of the examples. */
    public static final String COUPON_ID = "CP260109081601OJDA";

    /** What the sub-account got of it. */
    public static final String SUB_COUPON_ID = "CP260115081602PKEB";

    /** The first accounts of the company have the ids of Huawei's examples. */
    static final List<String> FIRST_IDS = List.of(SUB_ID, "0970cf58ff80d4f60fbac0192a9e2bc0");

    private WellKnown() {}
}
