package io.bursar.sequel;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.approval.RequestOverview;
import io.bursar.approval.RequestRecord;
import io.bursar.approval.RequestRecords;
import io.bursar.bss.CustomerId;
import io.bursar.instruction.BatchId;
import io.bursar.instruction.InstructionRecord;
import io.bursar.instruction.InstructionRecords;
import io.bursar.instruction.InstructionState;
import io.bursar.money.Money;

/** Finds the coupons that were taken back to be given on, and have stayed with the master. */
@Component
class Strandings {

    private final RequestRecords requests;
    private final InstructionRecords instructions;

    Strandings(RequestRecords requests, InstructionRecords instructions) {
        this.requests = requests;
        this.instructions = instructions;
    }

    /**
     * One of them.
     *
     * @param row of the request, that was to give it on
     * @param coupon the master's
     * @param back how much came back, yuan; null when nobody said
     */
    record Stranded(
            int row,
            CustomerId target,
            String coupon,
            @Nullable Money back) {}

    /** Those of that request, in the order of its rows; only what will certainly not be given on by it any more. */
    List<Stranded> of(RequestOverview request) {
        if (!request.isOnward() || request.rows().succeeded() == 0) {
            return List.of();
        }
        return requests.find(request.number()).stream()
                .map(RequestRecord::id)
                .map(id -> instructions.of(new BatchId(id.value())))
                .flatMap(rows -> of(rows).stream())
                .toList();
    }

    private static List<Stranded> of(List<InstructionRecord> rows) {
        Map<Integer, InstructionRecord> numbered =
                rows.stream().collect(Collectors.toMap(it -> it.summary().row(), Function.identity()));
        return rows.stream()
                .filter(it -> it.summary().follows() != null)
                .filter(it -> it.summary().state() == InstructionState.REFUSED
                        || it.summary().state() == InstructionState.WITHDRAWN)
                .filter(it -> taken(it, numbered).summary().state() == InstructionState.SUCCEEDED)
                .map(it -> new Stranded(
                        it.summary().row(),
                        Objects.requireNonNull(it.summary().what().account()),
                        Objects.requireNonNull(it.details().coupons()),
                        taken(it, numbered).details().takenBack()))
                .toList();
    }

    private static InstructionRecord taken(InstructionRecord follower, Map<Integer, InstructionRecord> rows) {
        return Objects.requireNonNull(rows.get(follower.summary().follows()));
    }
}
