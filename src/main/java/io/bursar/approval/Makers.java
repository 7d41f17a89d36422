package io.bursar.approval;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.jspecify.annotations.Nullable;

import io.bursar.instruction.BatchId;
import io.bursar.instruction.BatchMaker;

/** Says who asked for a batch, so that nobody rules on a movement of his own. */
@Component
class Makers implements BatchMaker {

    private final RequestRows requests;

    Makers(RequestRows requests) {
        this.requests = requests;
    }

    @Override
    public @Nullable UUID makerOf(BatchId batch) {
        return requests.findById(new RequestId(batch.value()))
                .map(request -> request.maker().value())
                .orElse(null);
    }
}
