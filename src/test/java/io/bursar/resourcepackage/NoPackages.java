package io.bursar.resourcepackage;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.Slice;
import io.bursar.bss.packages.Deduction;
import io.bursar.bss.packages.DeductionFilter;
import io.bursar.bss.packages.Holding;
import io.bursar.bss.packages.ItemUsage;
import io.bursar.bss.packages.PackageFilter;
import io.bursar.bss.packages.ResourcePackage;
import io.bursar.bss.packages.ResourcePackages;

/** A Huawei that nobody asks. */
final class NoPackages implements ResourcePackages {

    @Override
    public ReadAnswer<Page<ResourcePackage>> packages(PackageFilter filter, Locale language, Slice slice) {
        throw new AssertionError("nobody asks");
    }

    @Override
    public ReadAnswer<List<ItemUsage>> usages(Collection<Holding> of, Locale language) {
        throw new AssertionError("nobody asks");
    }

    @Override
    public ReadAnswer<Page<Deduction>> deductions(DeductionFilter filter, Slice slice) {
        throw new AssertionError("nobody asks");
    }
}
