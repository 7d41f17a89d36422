package io.bursar.bss.huawei;

import java.time.Duration;

/** Waits; tests do not. */
@FunctionalInterface
interface Pause {

    void of(Duration time) throws InterruptedException;
}
