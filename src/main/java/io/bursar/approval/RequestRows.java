package io.bursar.approval;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RequestRows extends Repository<Request, RequestId> {

    Request save(Request request);

    Optional<Request> findById(RequestId id);

    /** The request with each of its decisions, oldest first; one without any stands alone. Empty: there is none. */
    @Query("select new io.bursar.approval.Asked(r, d) from Request r"
            + " left join Decision d on d.request = r.id where r.id = :id order by d.decidedAt")
    List<Asked> withDecisions(RequestId id);

    Optional<Request> findByNumber(RequestNumber number);

    Optional<Request> findBySubmission(UUID submission);

    /** Whoever decides, recalls or expires a request holds this lock, so they come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Request r where r.number = :number")
    Optional<Request> lock(RequestNumber number);

    List<Request> findByNumberIn(Collection<RequestNumber> numbers);

    /** Nobody has ended the asking. */
    @Query("select r from Request r where not exists (select 1 from Closing c where c.request = r.id)")
    List<Request> open();
}
