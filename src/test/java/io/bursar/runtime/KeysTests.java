package io.bursar.runtime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KeysTests {

    @Test
    void meanRealMoneyWhenAllAreThere() {
        assertThat(new Keys("ak", "sk", "domain").mode()).isEqualTo(Mode.LIVE);
    }

    @Test
    void meanTheSandboxWhenNoneIsThere() {
        assertThat(new Keys("", "", "").mode()).isEqualTo(Mode.SANDBOX);
    }

    @ParameterizedTest
    @CsvSource({
        "'', sk, d, HUAWEICLOUD_SDK_AK is missing",
        "ak, '', d, HUAWEICLOUD_SDK_SK is missing",
        "ak, sk, '', HUAWEICLOUD_SDK_DOMAIN_ID is missing",
        "ak, '', '', HUAWEICLOUD_SDK_SK and HUAWEICLOUD_SDK_DOMAIN_ID are missing",
        "'', sk, '', HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_DOMAIN_ID are missing",
        "'', '', d, HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK are missing"
    })
    void refuseToStartWhenSomeAreThere(String accessKey, String secretKey, String domain, String sentence) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new Keys(accessKey, secretKey, domain).mode())
                .withMessageStartingWith(sentence)
                .withMessageNotContainingAny("ak ", "sk ");
    }

    @Test
    void countBlanksAsMissing() {
        MockEnvironment settings = new MockEnvironment()
                .withProperty("bursar.bss.access-key", " \n")
                .withProperty("bursar.bss.secret-key", "");
        assertThat(Keys.of(settings).mode()).isEqualTo(Mode.SANDBOX);
    }

    @Test
    void neverPrintThemselves() {
        assertThat(new Keys("ak-123", "sk-456", "domain-789").toString()).doesNotContain("123", "456", "789");
    }
}
