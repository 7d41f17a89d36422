package io.bursar.sandbox.insight;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.cost.CostOperations;
import io.bursar.sandbox.cost.Ledger;
import io.bursar.sandbox.cost.MonthlySums;
import io.bursar.sandbox.cost.RecordOperations;
import io.bursar.sandbox.cost.RetiredRecords;
import io.bursar.sandbox.packages.DeductionOperations;
import io.bursar.sandbox.packages.PackageBills;
import io.bursar.sandbox.packages.PackageOperations;
import io.bursar.sandbox.packages.PackageStore;
import io.bursar.sandbox.scene.Firm;
import io.bursar.sandbox.usage.Peaks;
import io.bursar.sandbox.usage.UsageOperations;

/** The operations of the company that there is, made anew when it is founded anew. */
final class Lives {

    private final Supplier<Firm> firms;
    private final BooleanSupplier costCenter;
    private @Nullable Life life;

    Lives(Supplier<Firm> firms, BooleanSupplier costCenter) {
        this.firms = firms;
        this.costCenter = costCenter;
    }

    private record Life(Firm firm, List<Operation> operations) {}

    /** In an order that never changes. */
    synchronized List<Operation> now() {
        Firm firm = firms.get();
        if (life == null || !life.firm().equals(firm)) {
            life = new Life(firm, operations(firm));
        }
        return life.operations();
    }

    private List<Operation> operations(Firm firm) {
        var store = new PackageStore(firm);
        var peaks = new Peaks(firm);
        var ledger = new Ledger(firm, new PackageBills(store), peaks);
        return Stream.of(
                        new PackageOperations(store).all(),
                        new DeductionOperations(store).all(),
                        new UsageOperations(firm, peaks).all(),
                        new RecordOperations(ledger).all(),
                        new RetiredRecords(ledger).all(),
                        new MonthlySums(ledger).all(),
                        new CostOperations(ledger, costCenter).all())
                .flatMap(List::stream)
                .toList();
    }
}
