package io.bursar.instruction;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What people have found out about Huawei's behaviour and agreed to, in place of the settings. Each is null where the
 * setting stands.
 */
public interface SettlingOverride {

    @Nullable SettlingPolicy policy();

    /** How long a movement may take to appear in Huawei's records. */
    @Nullable Duration window();
}
