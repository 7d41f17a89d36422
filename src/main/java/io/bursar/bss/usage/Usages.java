package io.bursar.bss.usage;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.Slice;

/** Kinds of usage and the 95th percentile (packages-usage-costs-orders.md 6 to 8). */
public interface Usages {

    /**
     * Kinds of usage, up to 100 at once; some thousand in all. Names come in Chinese for Chinese locales and in English
     * for all others.
     *
     * @param resourceType code of 1 to 64 characters; null for all
     */
    ReadAnswer<Page<UsageType>> types(@Nullable String resourceType, Locale language, Slice slice);

    /** Each resource of that line with the figures of the month. */
    ReadAnswer<Page<Peak>> peaks(PeakFilter filter, Slice slice);

    /**
     * One resource's points.
     *
     * @param resource from {@link #peaks}, 1 to 64 characters
     */
    ReadAnswer<PeakPoints> points(PeakFilter filter, String resource, Slice slice);
}
