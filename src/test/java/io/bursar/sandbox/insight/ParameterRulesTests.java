package io.bursar.sandbox.insight;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Ranges and empty values of every parameter, as the dossier tabulates them. */
class ParameterRulesTests {

    private static final String BILLS = "/v2/bills/customer-bills/";

    private final Asking asking = Asking.at("2025-10-14T03:00:00Z");

    @ParameterizedTest(name = "{0}?{1} → {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "free-resources-usage-records; deduct_time_begin=2025-07-01&deduct_time_end=2025-09-29; 200",
                "free-resources-usage-records; deduct_time_begin=2025-07-01&deduct_time_end=2025-09-30; 400 CBC.0100",
                "free-resources-usage-records; deduct_time_begin=2025-07-02&deduct_time_end=2025-07-01; 400 CBC.0100",
                "free-resources-usage-records; deduct_time_begin=2025-7-1&deduct_time_end=2025-07-02; 400 CBC.0100",
                "free-resources-usage-records; deduct_time_end=2025-07-02; 400 CBC.0100",
                "free-resources-usage-records; deduct_time_begin=2025-07-01&deduct_time_end=2025-07-02&limit=1001;"
                        + " 400 CBC.0100",
                "res-fee-records; cycle=2025-09; 200",
                "res-fee-records; cycle=2025-9; 400 CBC.0100",
                "res-fee-records; cycle=2025-13; 400 CBC.0100",
                "res-fee-records; cycle=2022-10; 200",
                "res-fee-records; cycle=2022-09; 400 CBC.0100",
                "res-fee-records; limit=10; 400 CBC.0100",
                "res-fee-records; cycle=2025-09&charge_mode=; 400 CBC.0100",
                "res-fee-records; cycle=2025-09&charge_mode=null; 400 CBC.0100",
                "res-fee-records; cycle=2025-09&charge_mode=12345; 400 CBC.0100",
                "res-fee-records; cycle=2025-09&bill_type=; 200",
                "res-fee-records; cycle=2025-09&bill_type=128; 400 CBC.0100",
                "res-fee-records; cycle=2025-09&bill_type=x; 400 CBC.0100",
                "res-fee-records; cycle=2025-09&include_zero_record=maybe; 400 CBC.0100",
                "res-fee-records; cycle=2025-09&method=; 200",
                "res-fee-records; cycle=2025-09&method=theirs; 400 CBC.0100",
                "res-fee-records; cycle=2025-09&method=sub_customer; 400 CBC.0100",
                "res-fee-records; cycle=2025-09&method=sub_customer&sub_customer_id=; 200",
                "res-fee-records; cycle=2025-09&statistic_type=2; 400 CBC.0100",
                "res-fee-records; cycle=2025-09&bill_date_begin=2025-08-31&bill_date_end=2025-09-02; 400 CBC.0100",
                "res-fee-records; cycle=2025-09&bill_date_begin=2025-08-31; 200",
                "res-fee-records; cycle=2025-09&statistic_type=1&bill_date_begin=2025-08-31&bill_date_end=2025-09-02;"
                        + " 200",
                "res-fee-records; cycle=2025-09&offset=-1; 400 CBC.0100",
                "res-fee-records; cycle=2025-09&limit=0; 400 CBC.0100",
                "monthly-sum; bill_cycle=2025-09; 200",
                "monthly-sum; bill_cycle=; 400 CBC.0100",
                "monthly-sum; bill_cycle=2025-09&enterprise_project_id=\"\"; 400 CBC.0100",
                "monthly-sum; bill_cycle=2025-09&enterprise_project_id=null; 200",
                "monthly-sum; bill_cycle=2025-09&limit=1001; 400 CBC.0100",
                "resources/usage/summary; bill_cycle=2025-09&service_type_code=hws.service.type.ec2"
                        + "&resource_type_code=hws.resource.type.cdn&usage_type=95Peak; 400 CBC.0100",
                "resources/usage/summary; bill_cycle=2025-09&service_type_code=hws.service.type.cdn"
                        + "&resource_type_code=hws.resource.type.cdn&usage_type=95PEAK; 400 CBC.0100",
                "resources/usage/summary; bill_cycle=2025-09-01&service_type_code=hws.service.type.cdn"
                        + "&resource_type_code=hws.resource.type.cdn&usage_type=95Peak; 400 CBC.0100",
                "resources/usage/details; bill_cycle=2025-09&service_type_code=hws.service.type.cdn"
                        + "&resource_type_code=hws.resource.type.cdn&usage_type=95Peak; 400 CBC.0100",
            })
    void checksBills(String path, String query, String verdict) {
        assertThat(asking.get(BILLS + path + "?" + query).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "/v2/products/usage-types?limit=100; 200",
                "/v2/products/usage-types?limit=101; 400 CBC.0100",
                "/v2/products/usage-types?limit=&offset=null; 200",
                "/v2/products/usage-types?limit=\"\"; 400 CBC.0100",
                "/v2/products/usage-types?offset=100000001; 400 CBC.0100",
                "/v2/products/service-types?limit=1000; 200",
                "/v2/products/service-types?limit=1001; 400 CBC.0100",
                "/v2/products/resource-types?offset=\"\"; 400 CBC.0100",
                "/v2/bases/conversions?measure_type=; 200",
                "/v2/bases/conversions?measure_type=\"\"; 400 CBC.0100",
                "/v2/bases/conversions?measure_type=0; 400 CBC.0100",
            })
    void checksLookUps(String target, String verdict) {
        assertThat(asking.get(target).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "/v3/payments/free-resources/query; {}; 200",
                "/v3/payments/free-resources/query; {\"limit\":1000,\"offset\":999999}; 200",
                "/v3/payments/free-resources/query; {\"limit\":1001}; 400 CBC.0100",
                "/v3/payments/free-resources/query; {\"limit\":\"10\"}; 400 CBC.0100",
                "/v3/payments/free-resources/query; {\"offset\":1000000}; 400 CBC.0100",
                "/v3/payments/free-resources/query; {\"status\":5}; 400 CBC.0100",
                "/v3/payments/free-resources/query; {\"region_code\":5}; 400 CBC.0100",
                "/v3/payments/free-resources/query; {\"service_type_code_list\":null}; 200",
                "/v3/payments/free-resources/query; {\"service_type_code_list\":\"a\"}; 400 CBC.0100",
                "/v2/payments/free-resources/query; {\"offset\":0}; 200",
                "/v2/payments/free-resources/query; {\"offset\":\"\",\"limit\":\"\"}; 200",
                "/v2/payments/free-resources/query; {\"offset\":10000}; 400 CBC.0100",
                "/v2/payments/free-resources/usages/details/query; {}; 400 CBC.0100",
                "/v2/payments/free-resources/usages/details/query; {\"free_resource_ids\":[]}; 400 CBC.0100",
                "/v2/payments/free-resources/usages/details/query; {\"free_resource_ids\":[\"x\"]}; 200",
            })
    void checksPackages(String path, String body, String verdict) {
        assertThat(asking.post(path, body).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "startTime=2025-09-01&endTime=2025-09-30&payMethod=1; 200",
                "startTime=2025-09-01&endTime=2025-10-01&payMethod=1; 400 CBC.0100",
                "startTime=2025-09-01&endTime=2025-09-30; 400 CBC.0100",
                "startTime=2025-09-01&endTime=2025-09-30&payMethod=3; 400 CBC.0100",
                "startTime=2025-09-01&endTime=2025-09-30&payMethod=1&limit=101; 400 CBC.0100",
                "startTime=2025-09-01&endTime=2025-09-30&payMethod=1&offset=0; 400 CBC.0100",
                "startTime=2025-09-01&endTime=2025-09-30&payMethod=1&offset=; 400 CBC.0100",
                "startTime=2025-09-01&endTime=2025-09-30&payMethod=1&regionCode=\"\"; 400 CBC.0100",
                "startTime=2025-09-01&endTime=2025-09-30&payMethod=1&regionCode=null; 200",
            })
    void checksTheRetiredRecords(String query, String verdict) {
        String path = "/v1.0/" + Asking.MASTER + "/customer/account-mgr/bill/res-fee-records?";
        assertThat(asking.get(path + query).verdict()).isEqualTo(verdict);
        assertThat(asking.as("sub-1").get(path + query).verdict()).isEqualTo("403 CBC.0151");
    }

    @ParameterizedTest(name = "{0} instead of {1} → {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"time_measure_id\":2; \"time_measure_id\":3; 400 CBC.0100",
                "\"2025-08\"; \"2025-08-01\"; 400 CBC.0100",
                "\"2025-08\"; \"2025-10\"; 400 CBC.0100",
                "\"2025-08\"; \"2024-04\"; 200",
                "\"2025-08\"; \"2024-03\"; 400 CBC.0100",
                "ORIGINAL_COST; original_cost; 400 CBC.0100",
                "PAYMENT_AMOUNT; AMOUNT; 400 CBC.0100",
                "\"REGION_CODE\"; \"RESOURCE_TAG\"; 400 CBC.0100",
                "\"REGION_CODE\"; \"SPLIT_ITEM_NAME\"; 400 CBC.0100",
                "[{\"type\":\"dimension\",\"key\":\"REGION_CODE\"}]; []; 400 CBC.0100",
                "}]; },{\"type\":\"tag\",\"key\":\"env\"}]; 200",
                "}]; },{\"type\":\"tag\",\"key\":\"a\"},{\"type\":\"cost_unit\",\"key\":\"b\"}]; 400 CBC.0100",
                "{\"type\":\"dimension\",\"key\":\"REGION_CODE\"};"
                        + " {\"type\":\"tag\",\"key\":\"a\"},{\"type\":\"tag\",\"key\":\"b\"}; 400 CBC.0100",
                "{\"type\":\"dimension\",\"key\":\"REGION_CODE\"};"
                        + " {\"type\":\"cost_unit\",\"key\":\"a\"},{\"type\":\"cost_unit\",\"key\":\"b\"};"
                        + " 400 CBC.0100",
                "\"limit\":10; \"limit\":0; 400 CBC.0100",
                "\"limit\":10; \"offset\":200001; 400 CBC.0100",
                "\"limit\":10;"
                        + " \"filters\":[{\"operator\":2,\"filter_factor\":{\"key\":\"AZ_CODE\",\"value\":[\"a\"]}}];"
                        + " 400 CBC.0100",
                "\"limit\":10; \"filters\":[{\"operator\":0,\"filter_factor\":{\"key\":\"AZ_CODE\",\"value\":[]}}];"
                        + " 400 CBC.0100",
                "\"limit\":10;"
                        + " \"filters\":[{\"operator\":1,\"filter_factor\":{\"key\":\"COST_UNIT\",\"value\":[\"a\"]}}];"
                        + " 200",
            })
    void checksCostAnalysis(String usual, String instead, String verdict) {
        String body = "{\"time_condition\":{\"time_measure_id\":2,\"begin_time\":\"2025-08\",\"end_time\":\"2025-09\"},"
                + "\"groupby\":[{\"type\":\"dimension\",\"key\":\"REGION_CODE\"}],\"cost_type\":\"ORIGINAL_COST\","
                + "\"amount_type\":\"PAYMENT_AMOUNT\",\"limit\":10}";
        assertThat(body).contains(usual);
        assertThat(asking.post("/v4/costs/cost-analysed-bills/query", body.replace(usual, instead))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"zh_CN, 200", "ZH_cn, 200", "en_US, 200", "fr_FR, 400 CBC.0100"})
    void knowsTwoLanguages(String language, String verdict) {
        assertThat(asking.in(language).get("/v2/bases/measurements").verdict()).isEqualTo(verdict);
    }
}
