package io.bursar.sandbox.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Route;
import io.bursar.sandbox.lookup.LookUps;
import io.bursar.sandbox.scene.Firm;
import io.bursar.sandbox.scene.Stage;
import io.bursar.sandbox.world.Switch;
import io.bursar.sandbox.world.World;

/** All operations that only look: what was bought, used and spent. */
public final class InsightOperations {

    private InsightOperations() {}

    /** Of the company that lives in that world. */
    public static List<Operation> all(World world) {
        return of(new Stage(world.company()), () -> world.switches().is(Switch.COST_CENTER, "on"));
    }

    /** Of whatever company there is at the time of a call. */
    static List<Operation> of(Supplier<Firm> firms, BooleanSupplier costCenter) {
        var lives = new Lives(firms, costCenter);
        List<Operation> all = new ArrayList<>(LookUps.all());
        int index = 0;
        for (Operation operation : lives.now()) {
            all.add(new Current(lives, index++, operation.route()));
        }
        return all;
    }

    /** The operation at its place among those of the company that there is now. */
    private record Current(Lives lives, int index, Route route) implements Operation {

        @Override
        public Answer handle(Call call) throws InterruptedException {
            return lives.now().get(index).handle(call);
        }
    }
}
