package io.bursar.bss;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists of several pages: nothing twice, nothing cut short, nothing asked for in vain. */
class AllPagesTests {

    private static final Instant START = Instant.parse("2026-01-15T08:09:10Z");

    private final List<Integer> asked = new ArrayList<>();

    @Test
    void readsEveryPageAsOfTheFirst() {
        assertThat(AllPages.read(list("a", "b", "c", "d", "e"), it -> it, 100))
                .isEqualTo(new ReadAnswer.Known<>(List.of("a", "b", "c", "d", "e"), START));
        assertThat(asked).containsExactly(0, 2, 4);
    }

    @Test
    void keepsTheFirstOfTwoRowsWithOneKey() {
        assertThat(AllPages.read(list("a1", "b1", "a2", "c1"), it -> it.charAt(0), 100))
                .isEqualTo(new ReadAnswer.Known<>(List.of("a1", "b1", "c1"), START));
    }

    @Test
    void refusesAListThatIsTooLongRatherThanCuttingIt() {
        assertThat(AllPages.read(list("a", "b", "c", "d"), it -> it, 4)).isInstanceOf(ReadAnswer.Known.class);
        asked.clear();
        assertThat(AllPages.read(list("a", "b", "c", "d", "e"), it -> it, 4))
                .isInstanceOfSatisfying(
                        ReadAnswer.Unavailable.class,
                        it -> assertThat(it.reason()).isEqualTo(AllPages.TOO_LARGE));
        assertThat(asked).containsExactly(0, 2);
    }

    @Test
    void asksNoFurtherThanTheRowItLooksFor() {
        assertThat(AllPages.first(list("a", "b", "c", "d", "e"), "c"::equals, 100))
                .isEqualTo(new ReadAnswer.Known<>(List.of("c"), START));
        assertThat(asked).containsExactly(0, 2);
        assertThat(AllPages.first(list("a"), "c"::equals, 100)).isEqualTo(new ReadAnswer.Known<>(List.of(), START));
    }

    @Test
    void joinsSeveralListsAndKeepsEachRowOnce() {
        assertThat(AllPages.joined(List.of(list("a", "b", "c"), list("c", "d")), it -> it, 100))
                .isEqualTo(new ReadAnswer.Known<>(List.of("a", "b", "c", "d"), START));
        Exchange exchange = Exchange.silent(Duration.ZERO);
        assertThat(AllPages.joined(
                        List.of(list("a"), _ -> new ReadAnswer.Unreadable<>(exchange, "CBC.0151")), it -> it, 100))
                .isEqualTo(new ReadAnswer.Unreadable<>(exchange, "CBC.0151"));
        assertThat(AllPages.joined(List.of(list("a"), list("a", "b", "c", "d", "e")), it -> it, 4))
                .isInstanceOf(ReadAnswer.Unavailable.class);
    }

    @Test
    void passesOnWhatKeptAPageFromBeingRead() {
        Exchange exchange = Exchange.silent(Duration.ZERO);
        IntFunction<ReadAnswer<Page<String>>> refused = offset -> offset == 0
                ? new ReadAnswer.Known<>(new Page<>(List.of("a"), 0, 2), START)
                : new ReadAnswer.Unreadable<>(exchange, "CBC.0151");

        assertThat(AllPages.read(refused, it -> it, 100)).isEqualTo(new ReadAnswer.Unreadable<>(exchange, "CBC.0151"));
    }

    /** Pages of two, each read a second later. */
    private IntFunction<ReadAnswer<Page<String>>> list(String... rows) {
        return offset -> {
            asked.add(offset);
            List<String> page = List.of(rows).subList(offset, Math.min(offset + 2, rows.length));
            return new ReadAnswer.Known<>(new Page<>(page, offset, rows.length), START.plusSeconds(offset));
        };
    }
}
