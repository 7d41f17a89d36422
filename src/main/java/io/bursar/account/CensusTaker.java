package io.bursar.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.Accounts;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.SubAccount;

/**
 * Reads the list of sub-accounts page by page. Neither order nor consistency across pages is promised
 * (multi-account.md 1): rows may come twice, and then others were left out. Such a pass is repeated.
 */
final class CensusTaker {

    static final int PASSES = 3;

    /** 500,000 accounts; beyond that something is wrong with the answers. */
    static final int MOST_PAGES = 5_000;

    private final Accounts accounts;

    CensusTaker(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Reads it all; {@code afterPage} is run after each page. */
    Census take(Runnable afterPage) {
        Map<CustomerId, SubAccount> everSeen = new LinkedHashMap<>();
        String problem = "";
        for (int n = 0; n < PASSES; n++) {
            Pass pass = new Pass();
            while (pass.more) {
                if (pass.pages == MOST_PAGES) {
                    return new Census.Failed("more than " + MOST_PAGES + " pages");
                }
                String failure = pass.turn(accounts.subAccounts(pass.offset));
                if (failure != null) {
                    return new Census.Failed(failure);
                }
                afterPage.run();
            }
            if (pass.isWhole()) {
                return new Census.Whole(List.copyOf(pass.seen.values()));
            }
            everSeen.putAll(pass.seen);
            problem = pass.seen.size() + " of " + pass.total + " listed";
        }
        return new Census.Partial(new ArrayList<>(everSeen.values()), problem);
    }

    private static final class Pass {

        private final Map<CustomerId, SubAccount> seen = new LinkedHashMap<>();
        private int offset;
        private int pages;
        private int total;
        private boolean steady = true;
        private boolean more = true;

        private @Nullable String turn(ReadAnswer<Page<SubAccount>> answer) {
            return switch (answer) {
                case ReadAnswer.Known<Page<SubAccount>> known -> {
                    Page<SubAccount> page = known.value();
                    steady &= pages == 0 || page.total() == total;
                    total = page.total();
                    page.rows().forEach(account -> seen.put(account.id(), account));
                    pages++;
                    offset = page.nextOffset();
                    more = page.hasNext();
                    yield null;
                }
                case ReadAnswer.Unreadable<Page<SubAccount>> refused -> refused.code();
                case ReadAnswer.Unavailable<Page<SubAccount>> silent -> silent.reason();
            };
        }

        private boolean isWhole() {
            return steady && seen.size() == total;
        }
    }
}
