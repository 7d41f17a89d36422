package io.bursar.draft;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.Ledger;
import io.bursar.bss.LedgerBalance;
import io.bursar.time.Beijing;

/**
 * How people name a ledger: nothing, 现金 or cash for cash; 信用 or credit for the only credit ledger; the same with the
 * day in Beijing on which it expires, with the full time, or with 永久 or never. What Bursar itself shows is read as
 * well.
 */
public final class LedgerText {

    private static final Set<String> CASH = Set.of("", "现金", "现金账户", "cash");
    private static final List<String> CREDIT = List.of("信用账户", "信用额度", "信用", "授信", "credit");
    private static final Set<String> NEVER = Set.of("永久", "不过期", "（不过期）", "never", "without an end");

    /** A day with what may stand around it: 信用，2027-12-31 到期（可用 ¥1.00）. */
    private static final Pattern DAY =
            Pattern.compile("(?:until |to |至)?(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日? ?(?:到期)?(?:[（(][^（(]*[）)])?");

    private LedgerText() {}

    /** What a text may mean. */
    sealed interface Meaning {

        record Cash() implements Meaning {}

        /** Credit without saying which. */
        record AnyCredit() implements Meaning {}

        /** The credit ledger that expires on that day, or never where it is null. */
        record CreditUntil(@Nullable LocalDate day) implements Meaning {}

        /** The credit ledger that expires at that moment. */
        record CreditAt(Instant at) implements Meaning {}

        record Nothing() implements Meaning {}
    }

    static Meaning read(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (CASH.contains(text)) {
            return new Meaning.Cash();
        }
        for (String word : CREDIT) {
            if (text.startsWith(word)) {
                return credit(text.substring(word.length()).replaceFirst("^[\\s，,：:]+", ""));
            }
        }
        return new Meaning.Nothing();
    }

    /** How a ledger is written so that it is read again as the same. */
    public static String write(Ledger ledger) {
        return switch (ledger) {
            case Ledger.Cash _ -> "cash";
            case Ledger.Credit credit -> credit.expiresAt() == null ? "credit never" : "credit " + credit.expiresAt();
        };
    }

    /** Those of the ledgers that are meant. */
    static List<Ledger> meant(Meaning meaning, List<LedgerBalance> credit) {
        return switch (meaning) {
            case Meaning.Cash _ -> List.of(new Ledger.Cash());
            case Meaning.Nothing _ -> List.of();
            case Meaning.AnyCredit _, Meaning.CreditUntil _, Meaning.CreditAt _ ->
                credit.stream()
                        .map(LedgerBalance::ledger)
                        .filter(ledger -> ledger instanceof Ledger.Credit it && fits(it.expiresAt(), meaning))
                        .toList();
        };
    }

    private static boolean fits(@Nullable Instant expiresAt, Meaning meaning) {
        return switch (meaning) {
            case Meaning.AnyCredit _ -> true;
            case Meaning.CreditAt it -> it.at().equals(expiresAt);
            case Meaning.CreditUntil it ->
                it.day() == null
                        ? expiresAt == null
                        : expiresAt != null && Beijing.dayOf(expiresAt).equals(it.day());
            case Meaning.Cash _, Meaning.Nothing _ -> false;
        };
    }

    private static Meaning credit(String rest) {
        if (rest.isEmpty()) {
            return new Meaning.AnyCredit();
        }
        if (NEVER.contains(rest)) {
            return new Meaning.CreditUntil(null);
        }
        try {
            Matcher day = DAY.matcher(rest);
            return day.matches()
                    ? new Meaning.CreditUntil(LocalDate.of(number(day, 1), number(day, 2), number(day, 3)))
                    : new Meaning.CreditAt(Instant.parse(rest.toUpperCase(Locale.ROOT)));
        } catch (DateTimeException _) {
            return new Meaning.Nothing();
        }
    }

    private static int number(Matcher day, int group) {
        return Integer.parseInt(day.group(group));
    }
}
