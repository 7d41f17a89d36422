package io.bursar.approval;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface ClosingRows extends Repository<Closing, RequestId> {

    Closing save(Closing closing);

    Optional<Closing> findById(RequestId request);
}
