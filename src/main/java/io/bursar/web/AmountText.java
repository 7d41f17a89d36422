package io.bursar.web;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.bursar.money.Money;

/**
 * An amount of yuan as a person types it. Parsing and validation ({@link MoneyText}) are this one rule.
 *
 * <p>Accepted: {@code 1000}, {@code 1000.5}, {@code 12,000.00}, {@code 1.2万}, with ¥ before or 元 behind. More than two
 * decimals are refused, never rounded. At most 15 digits before the point: what {@code numeric(19,4)} holds.
 */
public sealed interface AmountText {

    /** An amount above zero. */
    record Yuan(Money money) implements AmountText {}

    /**
     * Not an amount.
     *
     * @param key message key of the reason
     */
    record Refused(String key) implements AmountText {}

    /** Reads what was typed. */
    static AmountText of(String typed) {
        return AmountRule.read(TypedText.of(typed));
    }

    /**
     * The amount in text that {@link MoneyText} has accepted.
     *
     * @throws IllegalArgumentException for any other text
     */
    static Money money(String accepted) {
        return switch (of(accepted)) {
            case Yuan yuan -> yuan.money();
            case Refused refused -> throw new IllegalArgumentException("not an accepted amount: " + refused.key());
        };
    }
}

/** The rule behind {@link AmountText}. */
final class AmountRule {

    private static final int LONGEST_TEXT = 64;
    private static final int MOST_DIGITS = 17;
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private static final Pattern PLAIN = Pattern.compile("(0|[1-9][0-9]*)(?:\\.([0-9]+))?");
    private static final Pattern GROUPED = Pattern.compile("([1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\\.([0-9]+))?");
    private static final Pattern EXPONENT = Pattern.compile("[0-9.]+[eE][+-]?[0-9]+");

    private AmountRule() {}

    static AmountText read(String text) {
        if (text.isEmpty()) {
            return refused("empty");
        }
        if (text.length() > LONGEST_TEXT) {
            return refused("tooLong");
        }
        if (text.chars().anyMatch(AmountRule::isFullWidth)) {
            return refused("fullWidth");
        }
        String number = TypedText.of(withoutCurrency(text));
        if (number.startsWith("-") || number.startsWith("\u2212")) {
            return refused("negative");
        }
        boolean wan = number.endsWith("万");
        return digits(wan ? TypedText.of(number.substring(0, number.length() - 1)) : number, wan);
    }

    private static AmountText digits(String number, boolean wan) {
        if (EXPONENT.matcher(number).matches()) {
            return refused("exponent");
        }
        Matcher plain = PLAIN.matcher(number);
        Matcher grouped = GROUPED.matcher(number);
        Matcher found = plain.matches() ? plain : grouped;
        if (found == grouped && !grouped.matches()) {
            boolean onlyDigitsAndMarks = number.matches("[0-9][0-9,.]*");
            return refused(onlyDigitsAndMarks && number.contains(",") ? "grouping" : "form");
        }
        int decimals = found.group(2) == null ? 0 : found.group(2).length();
        if (decimals > (wan ? 6 : 2)) {
            return refused("decimals");
        }
        BigDecimal typed = new BigDecimal(number.replace(",", ""));
        return amount(wan ? typed.multiply(WAN) : typed);
    }

    private static AmountText amount(BigDecimal yuan) {
        if (yuan.signum() == 0) {
            return refused("zero");
        }
        BigDecimal exact = yuan.stripTrailingZeros();
        if (exact.scale() > 2) {
            return refused("decimals");
        }
        BigDecimal fen = exact.setScale(2);
        return fen.precision() > MOST_DIGITS ? refused("tooLong") : new AmountText.Yuan(Money.yuan(fen));
    }

    private static String withoutCurrency(String text) {
        String rest = text.startsWith("¥") || text.startsWith("￥") ? text.substring(1) : text;
        return rest.endsWith("元") ? rest.substring(0, rest.length() - 1) : rest;
    }

    /** Digits, comma and full stop of a Chinese keyboard's wide forms, and any other script's digits. */
    private static boolean isFullWidth(int c) {
        boolean foreignDigit = Character.isDigit(c) && (c < '0' || c > '9');
        return foreignDigit || c == '，' || c == '．' || c == '－' || c == '。';
    }

    private static AmountText refused(String reason) {
        return new AmountText.Refused("web.amount." + reason);
    }
}
