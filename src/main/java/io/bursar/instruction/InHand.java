package io.bursar.instruction;

import java.util.UUID;

import jakarta.persistence.EntityManagerFactory;

import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.springframework.orm.jpa.hibernate.SharedSessionCreator;
import org.springframework.stereotype.Component;

/**
 * The two rows of a sending, written as they are in hand, at once and without reading them again: the way between two
 * sendings is short. A row that somebody else has changed meanwhile makes it fail.
 */
@Component
class InHand {

    private final StatelessSession session;

    InHand(EntityManagerFactory factory) {
        this.session = SharedSessionCreator.createSharedStatelessSession(factory.unwrap(SessionFactory.class));
    }

    Instruction read(InstructionId id) {
        return session.get(Instruction.class, id);
    }

    Attempt read(UUID attempt) {
        return session.get(Attempt.class, attempt);
    }

    void write(Instruction instruction, Attempt attempt) {
        session.update(attempt);
        session.update(instruction);
    }
}
