package io.bursar.account;

import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import io.bursar.bss.SubAccount;

/** Texts as they are stored, searched and sorted. Names come from outside: any character may be in them. */
final class Folding {

    private static final Pattern GAPS = Pattern.compile("[\\p{Z}\\p{Cc}]+");

    /** Its tables are large; keys are made by one thread at a time. */
    private static final Collator CHINESE = Collator.getInstance(Locale.CHINA);

    private Folding() {}

    /** Without what PostgreSQL cannot store: NUL and halves of surrogate pairs become U+FFFD and '?'. */
    static String storable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    /** One case, one width, single spaces: what two texts share that people take for the same. */
    static String fold(String text) {
        String narrow = Normalizer.normalize(storable(text), Normalizer.Form.NFKC);
        return GAPS.matcher(narrow)
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace("i\u0307", "i");
    }

    /** What a search looks through: id, login name and display name, a line each. */
    static String searchText(SubAccount account) {
        return fold(account.id().value()) + "\n" + fold(account.name()) + "\n" + fold(account.displayName());
    }

    /** Where the account stands among others: Chinese by sound, without leaning on the database's collations. */
    static byte[] sortKey(SubAccount account) {
        String title = account.displayName().isBlank() ? account.name() : account.displayName();
        return CHINESE.getCollationKey(storable(title)).toByteArray();
    }
}
