package io.bursar.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.bursar.identity.UserId;

/** Whether there are enough different people for steps in which nobody decides twice. */
public final class Staffing {

    /** Who sits where: the number of a seat by the person in it. */
    private final Map<UserId, Integer> seated = new HashMap<>();

    private final List<Set<UserId>> seats = new ArrayList<>();

    private Staffing() {}

    /** So many of these people. */
    public record Need(Set<UserId> able, int howMany) {

        public Need {
            able = Set.copyOf(able);
        }
    }

    /**
     * The steps, from 0, for which too few people are left beside those that the other steps before them need; empty
     * when all can be completed.
     */
    public static List<Integer> shortOf(List<Need> needs) {
        Staffing staffing = new Staffing();
        List<Integer> missing = new ArrayList<>();
        for (int step = 0; step < needs.size(); step++) {
            if (!staffing.seats(needs.get(step))) {
                missing.add(step);
            }
        }
        return missing;
    }

    private boolean seats(Need need) {
        for (int n = 0; n < need.howMany(); n++) {
            seats.add(need.able());
            if (!fill(seats.size() - 1, new HashSet<>())) {
                return false;
            }
        }
        return true;
    }

    /** Seats somebody there, others moving over where they can. */
    private boolean fill(int seat, Set<UserId> asked) {
        for (UserId person : seats.get(seat)) {
            if (asked.add(person)) {
                Integer held = seated.get(person);
                if (held == null || fill(held, asked)) {
                    seated.put(person, seat);
                    return true;
                }
            }
        }
        return false;
    }
}
