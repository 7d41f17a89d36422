package io.bursar.bss.packages;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.bursar.bss.Slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What Huawei would refuse is refused before it is asked. */
class PackageQuestionTests {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 20);

    @ParameterizedTest
    @CsvSource({"0, 1", "89, 1", "90, 1", "91, 2", "180, 2", "181, 3"})
    void cutsASpanIntoPiecesThatMeet(int days, int pieces) {
        DeductionFilter any = DeductionFilter.of(DAY, DAY).withProduct("p");
        List<DeductionFilter> found = any.pieces(DAY, DAY.plusDays(days));

        assertThat(found).hasSize(pieces).allMatch(it -> "p".equals(it.product()));
        assertThat(found.getFirst().from()).isEqualTo(DAY);
        assertThat(found.getLast().to()).isEqualTo(DAY.plusDays(days));
        for (int i = 1; i < found.size(); i++) {
            assertThat(found.get(i).from()).isEqualTo(found.get(i - 1).to());
        }
    }

    @Test
    void refusesASpanThatHuaweiDoesNotAnswer() {
        assertThatIllegalArgumentException().isThrownBy(() -> DeductionFilter.of(DAY, DAY.plusDays(91)));
        assertThatIllegalArgumentException().isThrownBy(() -> DeductionFilter.of(DAY, DAY.minusDays(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeductionFilter.of(DAY, DAY).pieces(DAY, DAY.minusDays(1)));
    }

    @Test
    void refusesFiltersThatWouldMeanSomethingElse() {
        assertThatIllegalArgumentException().isThrownBy(() -> PackageFilter.ALL.withRegion(""));
        assertThatIllegalArgumentException().isThrownBy(() -> PackageFilter.ALL.withProject("p".repeat(65)));
        assertThatIllegalArgumentException().isThrownBy(() -> PackageFilter.ALL.withProductName("n".repeat(257)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackageFilter.ALL.withStatus(ResourcePackage.Status.OTHER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackageFilter.ALL.withServices(Collections.nCopies(11, "s")));
        assertThat(PackageFilter.ALL.withServices(Collections.nCopies(10, "s")).services())
                .hasSize(10);
    }

    @Test
    void asksForPagesThatThereAre() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Slice(-1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new Slice(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Slice(0, 1001));
        assertThat(Slice.from(7)).isEqualTo(new Slice(7, 1000));
        assertThat(Slice.from(7).atMost(100)).isEqualTo(new Slice(7, 100));
        assertThat(Slice.first(20).atMost(100)).isEqualTo(new Slice(0, 20));
    }
}
