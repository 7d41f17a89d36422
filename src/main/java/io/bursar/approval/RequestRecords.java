package io.bursar.approval;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.instruction.BatchId;

/** Reads requests as proof: everything that is stored, nothing worked out but the state. */
@Component
@Transactional(readOnly = true)
public class RequestRecords {

    private final RequestFile file;
    private final RequestRows requests;

    RequestRecords(RequestFile file, RequestRows requests) {
        this.file = file;
        this.requests = requests;
    }

    public Optional<RequestRecord> find(RequestNumber number) {
        return file.find(number).map(RequestRecord::of);
    }

    /** The request that these instructions belong to. */
    public Optional<RequestRecord> of(BatchId batch) {
        return requests.findById(new RequestId(batch.value())).flatMap(request -> find(request.number()));
    }
}
