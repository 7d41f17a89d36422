package io.bursar.bss;

import java.util.Arrays;
import java.util.Set;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Huawei's codes in plain words; the words are in {@code messages/bss*.properties}. */
public final class BssWords {

    /** The end of this id is cut off in the documents (multi-account.md 8). */
    private static final String CUT_OFF = "COUPON_SOURCE_TYPE_FORBID";

    /** What a refused payment may carry in place of check items. */
    private static final Set<String> OBSTACLES = Set.of("QUOTA", "PROJECT");

    /** Codes whose own words say already that the money may have moved. */
    private static final Set<String> LEAVE_IT_OPEN = Set.of(
            "CBC.0999", "CBC.99000043", "CBC.99000087", "CBC.99000088", "CBC.99003106", "CBC.3106", "CBC.99007009");

    private BssWords() {}

    /** What an error code means and what to do; an unlisted code gets a general sentence that names it. */
    public static MessageSourceResolvable ofCode(String code) {
        return either("BssCode." + code, "BssCode.OTHER", code);
    }

    /**
     * What an error code says about a movement that may have happened all the same. Words of {@link #ofCode} that
     * promise that nothing was executed are held back: the answer as a whole was no proof of it.
     */
    public static MessageSourceResolvable ofUnclear(String code) {
        return LEAVE_IT_OPEN.contains(code) ? ofCode(code) : either("bss.unclear", "bss.unclear", code);
    }

    /** Why something could not be read ({@link ReadAnswer}): Huawei's code, or our word for what went wrong. */
    public static MessageSourceResolvable ofReading(String problem) {
        return problem.contains(".") ? ofCode(problem) : either("ReadTrouble." + problem, "ReadTrouble.OTHER", problem);
    }

    /** What a failed check item means; an unlisted one gets a general sentence that names it. */
    public static MessageSourceResolvable ofCheck(String check) {
        String[] parts = check.split("\\|", -1);
        if (parts.length > 2 && OBSTACLES.contains(parts[0])) {
            Object[] facts = Arrays.copyOfRange(parts, 2, parts.length);
            String key = "PaymentObstacle." + parts[0] + ".";
            return new DefaultMessageSourceResolvable(new String[] {key + parts[1], key + "OTHER"}, facts);
        }
        String known = check.startsWith(CUT_OFF) ? CUT_OFF : check;
        return either("CheckItem." + known, "CheckItem.OTHER", check);
    }

    /** What a discount of an order is ({@link CloudOrder.Saving}); an unlisted one gets a word that names it. */
    public static MessageSourceResolvable ofSaving(String type) {
        return either("CloudOrder.Saving." + type, "CloudOrder.Saving.OTHER", type);
    }

    private static MessageSourceResolvable either(String key, String otherwise, String name) {
        return new DefaultMessageSourceResolvable(new String[] {key, otherwise}, new Object[] {name});
    }
}
