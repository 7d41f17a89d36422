package io.bursar.operations;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.approval.Origins;
import io.bursar.approval.RequestNumber;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.identity.UserId;
import io.bursar.instruction.BatchId;
import io.bursar.instruction.HeldBatch;
import io.bursar.instruction.InstructionId;
import io.bursar.instruction.LaneControl;
import io.bursar.instruction.LaneStatus;
import io.bursar.instruction.Stories;
import io.bursar.logbook.WaitingLine;

/** Puts the lane's page together. */
@Component
class LanePages {

    private static final int LISTED = 100;

    private final LaneControl lane;
    private final WaitingLine line;
    private final Resumptions resumptions;
    private final Owners owners;
    private final People people;

    LanePages(LaneControl lane, WaitingLine line, Resumptions resumptions, Owners owners, People people) {
        this.lane = lane;
        this.line = line;
        this.resumptions = resumptions;
        this.owners = owners;
        this.people = people;
    }

    /** To which requests instructions belong. */
    @Component
    record Owners(Origins origins, Stories stories) {

        LanePage.@Nullable Sending sending(@Nullable InstructionId instruction) {
            if (instruction == null) {
                return null;
            }
            return stories.of(instruction)
                    .map(story -> new LanePage.Sending(
                            instruction,
                            story.instruction().row(),
                            origins.numbers(Set.of(story.batch())).get(story.batch())))
                    .orElse(null);
        }
    }

    /** As that person sees it. */
    LanePage seenBy(Person looking) {
        LaneStatus status = lane.status();
        List<WaitingLine.Waiting> waiting = line.batches(LISTED);
        List<HeldBatch> held = lane.held();
        Set<BatchId> heldBatches = held.stream().map(HeldBatch::batch).collect(Collectors.toSet());
        Map<BatchId, RequestNumber> numbers = owners.origins()
                .numbers(Stream.concat(waiting.stream().map(WaitingLine.Waiting::batch), heldBatches.stream())
                        .collect(Collectors.toSet()));
        boolean decides = looking.isNow(Role.APPROVER) || looking.isNow(Role.ADMIN);
        return new LanePage(
                status,
                waiting.stream()
                        .map(it -> new LanePage.Waiting(it, numbers.get(it.batch()), heldBatches.contains(it.batch())))
                        .toList(),
                held.stream()
                        .map(it -> new LanePage.Held(it, numbers.get(it.batch())))
                        .toList(),
                resumptions
                        .waiting(status)
                        .map(it -> new LanePage.Proposal(
                                it,
                                people.find(new UserId(it.by()))
                                        .map(Person::displayName)
                                        .orElse(it.by().toString()),
                                it.by().equals(looking.id().value())))
                        .orElse(null),
                owners.sending(status.inFlight()),
                new LanePage.Turn(decides || looking.isNow(Role.FINANCE), decides));
    }
}
