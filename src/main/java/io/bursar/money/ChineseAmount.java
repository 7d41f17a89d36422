package io.bursar.money;

import java.math.BigInteger;

/**
 * An amount of renminbi in financial Chinese (大写), after 正确填写票据和结算凭证的基本规定: {@code 人民币} without a gap before the
 * figures; zeros between figures read as one {@code 零}; {@code 整} after {@code 元}, left out after {@code 角} (the rule
 * allows both), never after {@code 分}.
 */
public final class ChineseAmount {

    /** The largest amount that is written out: just under 10,000 万亿. */
    public static final Money LARGEST = Money.yuan("9999999999999999.99");

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};

    private ChineseAmount() {}

    /**
     * For example {@code 人民币壹仟肆佰零玖元伍角}.
     *
     * @throws IllegalArgumentException for zero, a negative amount, another currency, or more than {@link #LARGEST}:
     *     no voucher is made out for those
     */
    public static String of(Money money) {
        if (!money.currency().equals(Money.CNY)) {
            throw new IllegalArgumentException("no 大写 for " + money.currency());
        }
        if (!money.isPositive() || money.isMoreThan(LARGEST)) {
            throw new IllegalArgumentException("no 大写 for " + money);
        }
        var fen = money.amount().movePointRight(2).toBigIntegerExact();
        var parts = fen.divideAndRemainder(BigInteger.valueOf(100));
        var cents = parts[1].intValue();
        return "人民币" + (parts[0].signum() == 0 ? "" : yuan(parts[0].toString()) + "元")
                + cents(parts[0].signum() != 0, cents / 10, cents % 10);
    }

    private static String cents(boolean afterYuan, int jiao, int fen) {
        if (jiao == 0 && fen == 0) {
            return "整";
        }
        var text = new StringBuilder();
        if (jiao > 0) {
            text.append(digit(jiao)).append('角');
        } else if (afterYuan) {
            text.append('零');
        }
        if (fen > 0) {
            text.append(digit(fen)).append('分');
        }
        return text.toString();
    }

    /** Groups of four figures from the left; a zero is only spoken once another figure follows it. */
    private static String yuan(String figures) {
        var text = new StringBuilder();
        var owedZero = false;
        for (var group = (figures.length() - 1) / 4; group >= 0; group--) {
            var end = figures.length() - 4 * group;
            var quartet = figures.substring(Math.max(0, end - 4), end);
            for (var i = 0; i < quartet.length(); i++) {
                var figure = quartet.charAt(i) - '0';
                if (figure == 0) {
                    owedZero = true;
                } else {
                    text.append(owedZero ? "零" : "").append(digit(figure)).append(PLACES[quartet.length() - 1 - i]);
                    owedZero = false;
                }
            }
            text.append(unit(group, quartet.equals("0000")));
        }
        return text.toString();
    }

    /** 万 counts the figures before it, within 亿 as well; 亿 is said whenever there is anything above it. */
    private static String unit(int group, boolean empty) {
        if (group == 2) {
            return "亿";
        }
        return group == 0 || empty ? "" : "万";
    }

    private static char digit(int figure) {
        return DIGITS.charAt(figure);
    }
}
