package io.bursar.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.bursar.bss.Page;
import io.bursar.bss.SubAccount;

import static org.assertj.core.api.Assertions.assertThat;

class CensusTakerTests {

    private final FakeBss bss = new FakeBss(Clock.systemUTC());
    private final List<SubAccount> seven = new ArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();

    CensusTakerTests() {
        for (int n = 1; n <= 7; n++) {
            seven.add(FakeBss.account(n));
        }
        bss.listed.addAll(seven);
    }

    @Test
    void readsPageByPageUntilTheTotalIsReached() {
        assertThat(take()).isEqualTo(new Census.Whole(seven));
        assertThat(calls).hasValue(3);
    }

    @Test
    void takesAnEmptyListForAnAnswer() {
        bss.listed.clear();
        assertThat(take()).isEqualTo(new Census.Whole(List.of()));
    }

    @Test
    void repeatsAPassInWhichARowCameTwice() {
        bss.insteadOfPage = offset -> calls.get() == 1 ? bss.known(new Page<>(seven.subList(2, 5), 3, 7)) : null;
        assertThat(take()).isEqualTo(new Census.Whole(seven));
        assertThat(calls).hasValue(6);
    }

    @Test
    void repeatsAPassInWhichTheTotalChanged() {
        bss.insteadOfPage = offset -> {
            if (calls.get() == 1) {
                bss.listed.add(FakeBss.account(8));
            }
            return null;
        };
        assertThat(take()).isEqualTo(new Census.Whole(bss.listed));
    }

    @Test
    void neverCallsAListWholeThatRepeatsItselfEachTime() {
        bss.insteadOfPage = offset -> offset == 3 ? bss.known(new Page<>(seven.subList(2, 5), 3, 7)) : null;
        assertThat(take()).isInstanceOfSatisfying(Census.Partial.class, partial -> {
            assertThat(partial.accounts()).hasSize(6);
            assertThat(partial.problem()).isEqualTo("6 of 7 listed");
        });
        assertThat(calls).hasValue(3 * CensusTaker.PASSES);
    }

    @Test
    void endsAtAnEmptyPageThatClaimsMore() {
        bss.insteadOfPage = offset -> bss.known(new Page<>(List.of(), offset, 7));
        assertThat(take()).isInstanceOf(Census.Partial.class);
    }

    @Test
    void failsAtAPageThatCannotBeRead() {
        bss.insteadOfPage = offset -> offset == 3 ? FakeBss.silent("timeout") : null;
        assertThat(take()).isEqualTo(new Census.Failed("timeout"));
        bss.insteadOfPage = offset -> offset == 3 ? FakeBss.refused("CBC.0151") : null;
        assertThat(take()).isEqualTo(new Census.Failed("CBC.0151"));
    }

    @Test
    void givesUpOnAListWithoutEnd() {
        bss.insteadOfPage = offset -> bss.known(new Page<>(seven.subList(0, 3), offset, Integer.MAX_VALUE));
        assertThat(take()).isInstanceOf(Census.Failed.class);
        assertThat(calls).hasValue(CensusTaker.MOST_PAGES);
    }

    private Census take() {
        return new CensusTaker(bss).take(calls::incrementAndGet);
    }
}
