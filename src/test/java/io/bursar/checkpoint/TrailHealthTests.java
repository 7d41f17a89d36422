package io.bursar.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

import io.bursar.audit.TrailDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TrailHealthTests {

    @TempDir
    Path directory;

    @Test
    void isDownWhileTheTrailCannotBeVerifiedAndSigned() throws IOException {
        var database = TrailDatabase.fresh();
        var station = new TrailStation(database, directory);
        var health = new TrailHealthIndicator(station.watch, station.checkpoints, database.app());
        database.lines(1);
        station.checkpoints.attend();
        station.pass(Checkpoints.PERIOD);
        database.lines(1);
        var inTheWay = directory.resolve("last-checkpoint.txt.draft");
        Files.createDirectories(inTheWay);

        assertThatThrownBy(station.checkpoints::attend).isInstanceOf(UncheckedIOException.class);
        var hindered = Objects.requireNonNull(health.health());
        assertThat(hindered.getStatus()).isEqualTo(Status.DOWN);
        assertThat(hindered.getDetails()).containsKey("hindrance");

        Files.delete(inTheWay);
        station.checkpoints.attend();
        assertThat(Objects.requireNonNull(health.health()).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isDownWhileTheLastVerificationFoundTheTrailBroken() {
        var database = TrailDatabase.fresh();
        var station = new TrailStation(database, directory);
        var health = new TrailHealthIndicator(station.watch, station.checkpoints, database.app());
        database.lines(2);
        station.checkpoints.attend();
        var well = Objects.requireNonNull(health.health());
        assertThat(well.getStatus()).isEqualTo(Status.UP);
        assertThat(well.getDetails()).containsEntry("lines", 2L).containsEntry("signed", 2L);

        database.tamper("update audit.event set payload = '{}' where seq = 1");
        station.watch.verify(TrailDatabase.LI);

        assertThat(Objects.requireNonNull(health.health()).getStatus()).isEqualTo(Status.DOWN);
    }
}
