package io.bursar.checkpoint;

import java.time.Duration;
import java.time.LocalTime;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import io.bursar.audit.Actor;
import io.bursar.time.Beijing;

@Configuration(proxyBeanMethods = false)
class CheckpointConfiguration {

    @Bean
    SignedNotes signedNotes(AuditProperties properties) {
        var pair = new SigningKeyFile(properties.keyFile()).load();
        return new SignedNotes(
                pair.getPrivate(),
                NoteKey.of(properties.origin(), pair.getPublic()),
                properties.trustedKeys().stream().map(NoteKey::parse).toList());
    }

    @Bean
    CheckpointFiles checkpointFiles(AuditProperties properties) {
        return new CheckpointFiles(properties.directory());
    }

    @Bean
    RecurringTask<Void> attendToCheckpoints(Checkpoints checkpoints) {
        return Tasks.recurring("audit-checkpoint", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((_, _) -> checkpoints.attend());
    }

    /** At night the whole chain, because the checkpoints only look at what is new. */
    @Bean
    RecurringTask<Void> verifyTheTrail(TrailWatch watch) {
        return Tasks.recurring("audit-verify", Schedules.daily(Beijing.ZONE, LocalTime.of(3, 30)))
                .execute((_, _) -> watch.verify(Actor.system("nightly")));
    }
}
