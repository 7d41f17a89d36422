package io.bursar.operations;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.instruction.BatchId;
import io.bursar.instruction.InstructionState;
import io.bursar.instruction.Instructions;
import io.bursar.instruction.LaneControl;
import io.bursar.web.Flash;

/** What is not sent yet: held batches go on or are withdrawn, any other is stopped. */
@Controller
class BatchController {

    /** The word that a withdrawn instruction keeps. */
    static final String STOPPED = "STOPPED";

    private final LaneControl lane;
    private final Instructions instructions;
    private final TransactionTemplate transaction;

    BatchController(LaneControl lane, Instructions instructions, TransactionTemplate transaction) {
        this.lane = lane;
        this.instructions = instructions;
        this.transaction = transaction;
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
    String withdraw(@PathVariable BatchId batch, RedirectAttributes redirect) {
        boolean undecided =
                instructions.of(batch).stream().anyMatch(it -> it.state() == InstructionState.AWAITING_APPROVAL);
        if (undecided) {
            Flash.refused("operations.batch.undecided").to(redirect);
            return "redirect:/operations/lane";
        }
        Integer stopped = transaction.execute(_ -> {
            int held = lane.withdrawHeld(batch, STOPPED);
            return held + instructions.withdraw(batch, STOPPED);
        });
        Flash.done("operations.batch.withdrawn", String.valueOf(stopped)).to(redirect);
        return "redirect:/operations/lane";
    }
}
