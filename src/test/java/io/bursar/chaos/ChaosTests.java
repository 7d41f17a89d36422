package io.bursar.chaos;

import java.io.IOException;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The small run of {@code bench/chaos}: two machines, ten kills and a stop of the database. */
class ChaosTests {

    @Test
    void nothingIsLostDoneTwiceOrLeftUnknown() throws IOException, InterruptedException, SQLException {
        ChaosPlan plan = ChaosPlan.small();
        ChaosReport report = Chaos.run(plan);

        assertThat(report.failures()).as(report.toString()).isEmpty();
        assertThat(report.ends().succeeded()).as(report.toString()).isEqualTo(plan.instructions());
    }
}
