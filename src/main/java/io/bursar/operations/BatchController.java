package io.bursar.operations;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.approval.Stops;
import io.bursar.identity.People;
import io.bursar.instruction.BatchId;
import io.bursar.instruction.InstructionState;
import io.bursar.instruction.Instructions;
import io.bursar.instruction.LaneControl;
import io.bursar.web.Flash;

/** What is not sent yet: held batches go on or are withdrawn, any other is stopped. */
@Controller
class BatchController {

    private final LaneControl lane;
    private final Instructions instructions;
    private final Stops stops;
    private final People people;

    BatchController(LaneControl lane, Instructions instructions, Stops stops, People people) {
        this.lane = lane;
        this.instructions = instructions;
        this.stops = stops;
        this.people = people;
    }

    @PostMapping("/operations/batches/{batch}/release")
    String letGo(@PathVariable BatchId batch, RedirectAttributes redirect) {
        Flash flash =
                lane.letGo(batch) ? Flash.done("operations.batch.letGo") : Flash.refused("operations.batch.notHeld");
        flash.to(redirect);
        return "redirect:/operations/lane";
    }

    /** Withdraws the rest, held or not; what is on its way or has ended stays as it is (U09). */
    @PostMapping("/operations/batches/{batch}/withdrawal")
    String withdraw(
            @PathVariable BatchId batch, @RequestParam(defaultValue = "") String note, RedirectAttributes redirect) {
        boolean undecided =
                instructions.of(batch).stream().anyMatch(it -> it.state() == InstructionState.AWAITING_APPROVAL);
        if (undecided) {
            Flash.refused("operations.batch.undecided").to(redirect);
            return "redirect:/operations/lane";
        }
        Flash flash = switch (stops.stop(batch, Stops.note(note), people.current())) {
            case Stops.Outcome.Stopped it -> Flash.done("operations.batch.withdrawn", String.valueOf(it.rows()));
            case Stops.Outcome.NothingWaits _ -> Flash.warning("approval.refusal.NothingWaits");
            case Stops.Outcome.NotEntitled _ -> Flash.refused("approval.refusal.NotEntitled");
        };
        flash.to(redirect);
        return "redirect:/operations/lane";
    }
}
