package io.bursar.bss.lookup;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.Slice;

/**
 * What Huawei's codes and numbers mean (packages-usage-costs-orders.md 14.1 to 14.4). Needs no permission. Names come
 * in Chinese for Chinese locales and in English for all others. These lists change rarely: keep them.
 */
public interface LookUps {

    /**
     * Services, up to 1000 at once.
     *
     * @param name 1 to 128 characters of which the name holds some; null for all
     */
    ReadAnswer<Page<ServiceType>> services(@Nullable String name, Locale language, Slice slice);

    /** Kinds of resources, up to 1000 at once. */
    ReadAnswer<Page<ResourceType>> resourceTypes(Locale language, Slice slice);

    /** All units of measure. */
    ReadAnswer<List<MeasureUnit>> measureUnits(Locale language);

    /**
     * How units convert.
     *
     * @param kind null for all; {@link MeasureKind#OTHER} cannot be asked for ({@link IllegalArgumentException})
     * @return none when units of that kind do not convert
     */
    ReadAnswer<List<Conversion>> conversions(@Nullable MeasureKind kind);
}
