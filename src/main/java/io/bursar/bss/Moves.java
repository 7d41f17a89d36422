package io.bursar.bss;

/** The only way to move money at Huawei. */
public interface Moves {

    /** Serialises the order; nothing is sent. */
    PreparedMove prepare(MoneyOrder order);
}
