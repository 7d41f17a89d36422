package io.bursar.approval;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DecisionRows extends Repository<Decision, java.util.UUID> {

    Decision save(Decision decision);

    @Query("select d from Decision d where d.request = :request order by d.decidedAt")
    List<Decision> of(RequestId request);

    @Query("select d from Decision d where d.request in :requests order by d.decidedAt")
    List<Decision> ofAll(Collection<RequestId> requests);
}
