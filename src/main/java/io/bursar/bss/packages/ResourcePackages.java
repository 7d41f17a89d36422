package io.bursar.bss.packages;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.Slice;

/**
 * The own resource packages (packages-usage-costs-orders.md 1 to 5). Needs Huawei's permission
 * {@code billing:resourcePackages:view}. Names come in Chinese for Chinese locales and in English for all others.
 * Packages that expired more than 18 months ago are not told.
 */
public interface ResourcePackages {

    /** The most items that can be asked about at once. */
    int MOST_ITEMS = 100;

    /** Packages, up to 1000 at once, each with what is left of its items. */
    ReadAnswer<Page<ResourcePackage>> packages(PackageFilter filter, Locale language, Slice slice);

    /**
     * What is left of the items of these packages, with their cycles. Items that are not ours are left out.
     *
     * @throws IllegalArgumentException when there is no item among them, or more than {@value #MOST_ITEMS}
     */
    ReadAnswer<List<ItemUsage>> usages(Collection<Holding> of, Locale language);

    /** What items covered, up to 1000 rows at once; names come in Chinese. */
    ReadAnswer<Page<Deduction>> deductions(DeductionFilter filter, Slice slice);
}
