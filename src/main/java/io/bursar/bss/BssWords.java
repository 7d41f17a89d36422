package io.bursar.bss;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Huawei's codes in plain words; the words are in {@code messages/bss*.properties}. */
public final class BssWords {

    /** The end of this id is cut off in the documents (multi-account.md 8). */
    private static final String CUT_OFF = "COUPON_SOURCE_TYPE_FORBID";

    private BssWords() {}

    /** What an error code means and what to do; an unlisted code gets a general sentence that names it. */
    public static MessageSourceResolvable ofCode(String code) {
        return either("BssCode." + code, "BssCode.OTHER", code);
    }

    /** What a failed check item means; an unlisted one gets a general sentence that names it. */
    public static MessageSourceResolvable ofCheck(String check) {
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
