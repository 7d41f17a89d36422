package io.bursar.instruction;

/** An instruction has entered a state. Published inside the transaction of the move. */
public record InstructionMoved(InstructionId instruction, BatchId batch, InstructionKind kind, InstructionState state) {

    static InstructionMoved of(Instruction instruction) {
        return new InstructionMoved(
                instruction.id(), instruction.batch(), instruction.terms().kind(), instruction.state());
    }
}
