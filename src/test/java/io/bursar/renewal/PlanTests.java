package io.bursar.renewal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.bursar.bss.CloudOrder;
import io.bursar.bss.renewal.Renewal;
import io.bursar.bss.renewal.Renewal.Period;
import io.bursar.bss.renewal.ResourceId;
import io.bursar.bss.renewal.TermResource;
import io.bursar.time.Beijing;

import static org.assertj.core.api.Assertions.assertThat;

/** How long each resource is renewed, and how that is put into calls. */
class PlanTests {

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2027-01-01, M1",
        "2026-12-01, 2026-11-01, M1",
        "2026-12-01, 2027-01-02, M2",
        "2026-12-31, 2027-02-28, M2",
        "2026-12-01, 2027-11-01, M11",
        "2026-12-01, 2027-11-02, Y1",
        "2026-12-01, 2027-12-02, Y2",
        "2026-12-01, 2029-12-01, Y3",
    })
    void takesTheShortestPeriodThatLastsUntilTheCommonDay(LocalDate expiry, LocalDate until, String period) {
        Plan plan = Plan.aligned(List.of(held("a", expiry)), until);
        assertThat(plan.periods().get(ResourceId.of("a")))
                .extracting(Renewal.Period::text)
                .isEqualTo(period);
        assertThat(plan.outOfReach()).isEmpty();
    }

    @Test
    void saysWhatNoPeriodReaches() {
        Plan plan = Plan.aligned(
                List.of(held("near", LocalDate.of(2026, 12, 1)), held("unknown", null)), LocalDate.of(2029, 12, 2));
        assertThat(plan.periods()).isEmpty();
        assertThat(plan.outOfReach()).containsExactly(ResourceId.of("near"), ResourceId.of("unknown"));
    }

    @Test
    void proposesTheDayThatTakesTheFewestMonths() {
        assertThat(Plan.usualDay(List.of(held("a", LocalDate.of(2026, 12, 1)), held("b", LocalDate.of(2027, 3, 15)))))
                .isEqualTo(LocalDate.of(2027, 4, 15));
    }

    @Test
    void asksInTensAndForOnePeriodAtATime() {
        List<Held> many = IntStream.range(0, 23)
                .mapToObj(no -> held("r" + no, LocalDate.of(2026, 12, no < 12 ? 1 : 20)))
                .toList();
        List<Renewal> renewals = Plan.aligned(many, LocalDate.of(2027, 1, 15)).renewals();
        assertThat(renewals).extracting(each -> each.resources().size()).containsExactly(10, 2, 10, 1);
        assertThat(renewals).extracting(each -> each.period().text()).containsExactly("M2", "M2", "M1", "M1");
    }

    @ParameterizedTest
    @CsvSource({"M1, 1", "M11, 11", "Y1, 12", "Y3, 36"})
    void aPeriodIsReadAsItIsWritten(String text, int months) {
        assertThat(Period.of(text).text()).isEqualTo(text);
        assertThat(Period.of(text).months()).isEqualTo(months);
    }

    private static Held held(String id, @Nullable LocalDate expiry) {
        Instant at = expiry == null ? null : Beijing.startOf(expiry).plusSeconds(3_600);
        CloudOrder.Service service = new CloudOrder.Service("hws.service.type.ec2", "ECS");
        return new Held(
                new TermResource(
                        ResourceId.of(id),
                        id,
                        new TermResource.Type(service, service, null, null, null, null),
                        new TermResource.Place(null, null, null),
                        new TermResource.Attachment(true, null),
                        TermResource.Status.IN_USE,
                        new TermResource.Term(null, at, null),
                        TermResource.ExpiryPolicy.GRACE_PERIOD,
                        id),
                List.of());
    }
}
