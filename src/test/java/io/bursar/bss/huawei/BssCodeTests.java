package io.bursar.bss.huawei;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

import io.bursar.bss.BssWords;

import static org.assertj.core.api.Assertions.assertThat;

/** Every code and every check item of the dossiers, typed from there, is in the table and in both languages. */
class BssCodeTests {

    /** By section; a code's HTTP statuses stand before it. */
    private static final String DOCUMENTED = """
            multi-account.md 14.6
            200 CBC.0000
            400 CBC.0100  400 CBC.0101  400 CBC.0199  403 CBC.0150  403 CBC.0151  401 CBC.0154  403 CBC.0154
            403 CBC.0155  403 CBC.0156  429 CBC.0250  500 CBC.0999  500 CBC.7001  500 CBC.7004  500 CBC.7181
            400 CBC.99000043  400 CBC.99000047  400 CBC.99000049  400 CBC.99000084  400 CBC.99000086
            400 CBC.99000087  400 CBC.99005003  400 CBC.99007001  400 CBC.99007004  400 CBC.99007009
            400 CBC.99007181  400 CBC.99007197  400 CBC.99007461  500 CBC.99007461
            multi-account.md 14.7
            400 APIGW.0201  413 APIGW.0201  414 APIGW.0201  494 APIGW.0201  401 APIGW.0301  401 APIG.0301
            401 APIGW.0303  403 APIGW.0302  404 APIGW.0101  404 APIGW.0103  400 APIGW.0104  400 APIGW.0105
            400 APIGW.0106  429 APIG.0308  429 APIGW.0308
            packages-usage-costs-orders.md 0.2
            400 CBC.0100  400 CBC.0101  403 CBC.0151  401 CBC.0154  403 CBC.0154  403 CBC.0155  403 CBC.0156
            429 CBC.0250  500 CBC.0999
            packages-usage-costs-orders.md 9
            200 CBC.30050007  200 CBC.30050008  200 CBC.30050009  200 CBC.30050010  200 CBC.30050011
            200 CBC.30050013  400 CBC.30050012  400 CBC.99006006  400 CBC.99006024  400 CBC.99006016
            400 CBC.99006017  400 CBC.99006050  400 CBC.99006055  400 CBC.99006066  400 CBC.99006073
            packages-usage-costs-orders.md 10.2
            400 CBC.30000010  400 CBC.99003106  400 CBC.99000088  400 CBC.99003108  400 CBC.99003110
            400 CBC.99003112  400 CBC.99003116  400 CBC.99003117  400 CBC.99003141  400 CBC.99003147
            400 CBC.99003155  400 CBC.99003156  400 CBC.99003162  400 CBC.99003198  400 CBC.99005003
            400 CBC.99006093  400 CBC.99008040  400 CBC.99008056  400 CBC.99000089  429 APIG.0308
            packages-usage-costs-orders.md 11.2
            200 CBC.3106  200 CBC.3112
            packages-usage-costs-orders.md 12
            400 CBC.18000014  400 CBC.18000016  400 CBC.18000053  400 CBC.18000048
            """;

    /** What these say of the money is that nobody knows, or that all is well: no row may say otherwise. */
    private static final Set<String> NO_ROW = Set.of("200 " + ErrorBody.SUCCESS, "500 " + BssCode.MAYBE);

    /** multi-account.md 4, 6, 8, 10 and 11. */
    private static final String CHECKS = """
            SUB_CUSTOMER_NO_OWN_CREDIT NO_SHARE_CREDIT_TO_SUB_PERMISSION TRANS_CREDIT_EXT_PRI_MUST_POSTPAY
            SAME_REAL_NAME_TRANS_CREDIT SUB_CUSTOMER_OVERDUE_BILL MUST_BE_SAME_SIGNING_ENTITY
            NO_CREDIT_TRANSFER_FOR_DIFF_HOST PREPAID_PRODUCT_FOR_IES PRI_RESALE_BP_SUB_CUST_NOT_TRANS_CREDIT
            ADVANCE_PAY_PRI_SUB_MUST_SAME_LEGAL NO_CREDIT_RETRIEVE_FOR_DIFF_HOST NO_RETRIEVE_FOR_FC_SUBACCOUNT
            SAME_LEGAL_TRANS_COUPON COUPON_TRANS_ONE_TIME ONLY_CASH_COUPON_CAN_TRANSFER
            COUPON_STATUS_CAN_NOT_OPERATE COUPON_NOT_EXIST_OR_NOT_PRI COUPON_SCENE_CAN_NOT_TRANSFER
            COUPON_SOURCE_TYPE_FORBID COUPON_NOT_EXIST_OR_NOT_SUB NOT_PRI_TRANSFER_COUPON
            SOURCE_COUPON_NOT_EXIST_OR_NOT_PRI SOURCE_COUPON_RECALL_BY_ADMIN
            """;

    private static final Pattern ROW = Pattern.compile("(\\d{3}) ((?:CBC|APIGW?)\\.\\d+)");

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    BssCodeTests() {
        messages.setBasenames("messages/bss", "messages/bss-codes");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @Test
    void hasEveryDocumentedCodeInItsTable() {
        Set<String> rows =
                BssCode.TABLE.stream().map(it -> it.status() + " " + it.code()).collect(Collectors.toSet());
        Set<String> documented = documented();
        assertThat(documented).hasSizeGreaterThan(75).contains("400 CBC.99007009", "200 CBC.3112");
        documented.removeAll(NO_ROW);
        assertThat(rows).containsAll(documented).doesNotContainAnyElementsOf(NO_ROW);
    }

    /** The other way round: a row that no section names would be an invention. */
    @Test
    void hasNoRowThatNobodyDocumented() {
        Set<String> codes = documented().stream().map(it -> it.substring(4)).collect(Collectors.toSet());
        // multi-account.md 14.7 prints both prefixes for some; the others follow suit.
        assertThat(BssCode.TABLE)
                .allSatisfy(it -> assertThat(codes).contains(it.code().replace("APIG.", "APIGW.")));
    }

    @Test
    void saysOneThingOfACodeToAFamily() {
        for (BssCode row : BssCode.TABLE) {
            for (BssCode.Family family : row.families()) {
                assertThat(BssCode.verdict(family, row.status(), row.code()))
                        .as("%s for %s", row, family)
                        .isEqualTo(row.verdict());
            }
        }
    }

    @Test
    void explainsEveryDocumentedCodeInBothLanguages() {
        documented().stream()
                .map(it -> it.substring(4))
                .filter(it -> !it.equals(ErrorBody.SUCCESS))
                .forEach(code -> {
                    String general = messages.getMessage(BssWords.ofCode("CBC.1"), Locale.ENGLISH);
                    assertThat(messages.getMessage(BssWords.ofCode(code), Locale.ENGLISH))
                            .as(code)
                            .isNotEqualTo(general.replace("CBC.1", code))
                            .matches("[^\u4e00-\u9fff]+");
                    assertThat(messages.getMessage(BssWords.ofCode(code), Locale.CHINESE))
                            .as(code)
                            .doesNotContain(code)
                            .containsPattern("[\u4e00-\u9fff]");
                });
    }

    @Test
    void explainsEveryCheckItemInBothLanguages() {
        for (String check : CHECKS.strip().split("\\s+", -1)) {
            assertThat(messages.getMessage(BssWords.ofCheck(check), Locale.ENGLISH))
                    .as(check)
                    .doesNotContain(check)
                    .matches("[^\u4e00-\u9fff]+");
            assertThat(messages.getMessage(BssWords.ofCheck(check), Locale.CHINESE))
                    .as(check)
                    .doesNotContain(check)
                    .containsPattern("[\u4e00-\u9fff]");
        }
        assertThat(messages.getMessage(BssWords.ofCheck("COUPON_SOURCE_TYPE_FORBIDDEN_X"), Locale.ENGLISH))
                .contains("source");
    }

    private static Set<String> documented() {
        Set<String> found = new TreeSet<>();
        ROW.matcher(DOCUMENTED).results().forEach(it -> found.add(it.group(1) + " " + it.group(2)));
        return found;
    }
}
