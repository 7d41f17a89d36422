package io.bursar.checkpoint;

import java.time.Duration;
import java.util.ArrayList;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

import io.bursar.audit.Actor;
import io.bursar.audit.Subject;
import io.bursar.audit.TrailDatabase;
import io.bursar.audit.TrailLine;
import io.bursar.audit.TrailQuery;

import static org.assertj.core.api.Assertions.assertThat;

/** A start and an orderly stop are told once each; a stop that cannot be told does not keep anybody from stopping. */
class NodeLifeTests {

    private final TrailDatabase database = TrailDatabase.fresh();
    private final GenericApplicationContext context = new GenericApplicationContext();

    @Test
    void tellsOfItsStartAndOfItsOrderlyStopOnce() {
        var life = new NodeLife(database.trail);

        life.stopping(new ContextClosedEvent(context));
        life.started(new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));
        life.stopping(new ContextClosedEvent(context));
        life.stopping(new ContextClosedEvent(context));

        var lines = new ArrayList<TrailLine>();
        database.reader.each(TrailQuery.ALL, lines::add);
        assertThat(lines).extracting(TrailLine::action).containsExactly("bursar.started", "bursar.stopped");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.actor().kind()).isEqualTo(Actor.Kind.SYSTEM);
            assertThat(line.subject())
                    .isEqualTo(Subject.of("node", ProcessHandle.current().pid()));
        });
        assertThat(lines.getFirst().payload()).contains("\"java\":", "\"version\":");
    }

    @Test
    void stopsEvenWhereItCannotBeTold() {
        var life = new NodeLife(database.trail);
        life.started(new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));
        database.owner().sql("alter table audit.intake rename to elsewhere").update();

        life.stopping(new ContextClosedEvent(context));

        assertThat(database.size()).isOne();
    }
}
