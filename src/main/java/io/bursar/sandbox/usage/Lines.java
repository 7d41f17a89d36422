package io.bursar.sandbox.usage;

import java.time.LocalDate;
import java.util.List;

import io.bursar.sandbox.scene.Catalogue;
import io.bursar.sandbox.scene.Dice;
import io.bursar.sandbox.scene.Firm;

/** The company's lines: each service, each kind of figure; what counts in thousands is spread over both spellings. */
final class Lines {

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    private static final String CDN = "hws.resource.type.cdn";
    private static final String OBS = "hws.resource.type.obs";
    private static final String VPC = "hws.resource.type.bandwidth";
    private static final String IEC = "hws.resource.type.edgebandwidth";

    private Lines() {}

    static List<Line> of(Firm firm) {
        return List.of(
                line(firm, CDN, "95peak_1000", 180, FIRST_DAY),
                line(firm, CDN, "95peak_1000", 42, LocalDate.of(2024, 5, 13)),
                line(firm, CDN, "95Peak_1000", 96, FIRST_DAY),
                line(firm, CDN, "95Peak_1000", 65, LocalDate.of(2025, 3, 1)),
                line(firm, CDN, "95Peak", 120, FIRST_DAY),
                line(firm, OBS, "95Peak", 75, FIRST_DAY),
                line(firm, OBS, "95peak_1000", 54, LocalDate.of(2024, 9, 21)),
                line(firm, VPC, "bandwidth95peak", 150, FIRST_DAY),
                line(firm, VPC, "bandwidth95peak", 60, LocalDate.of(2026, 2, 11)),
                line(firm, VPC, "95peak_plus", 210, LocalDate.of(2024, 1, 1)),
                line(firm, IEC, "bandwidth95peak", 88, FIRST_DAY),
                line(firm, IEC, "bandwidth95peak", 36, LocalDate.of(2025, 8, 6)));
    }

    private static Line line(Firm firm, String resourceType, String usage, int megabits, LocalDate since) {
        Dice dice = Dice.of(firm.seed(), "line", resourceType, usage, megabits);
        String kind = resourceType.substring(resourceType.lastIndexOf('.') + 1);
        return new Line(Catalogue.usage(resourceType, usage), dice.hex(8) + kind + "95peak", megabits, since);
    }
}
