package io.bursar.identity;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRuleTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "sunflower-7-kettle",
                "我每天早上喝一杯很浓的豆浆",
                "k7mqw-x9fdr-h2ptz-b5nvc",
                "password of my grandmother's cat"
            })
    void acceptsLengthWithoutAskingForSigns(String password) {
        assertThat(PasswordRule.refusal(password, "li")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1qaz2wsx3edc4rfv, common",
        "P4ssw0rdP4ssw0rd, guessable",
        "zaqwsxcderfv, common",
        "huawei-20261123, guessable",
        "short-one,      tooShort",
        "eleven-char,    tooShort",
        "aaaaaaaaaaaaaa, guessable",
        "abababababab,   guessable",
        "123456789012,   guessable",
        "qwertyuiop123,  common",
        "Password1234,   guessable",
        "bursarbursar12, guessable",
        "zhang.wei2026,  guessable",
        "987654321abcd,  guessable"
    })
    void refusesWhatIsGuessedFirst(String password, String reason) {
        assertThat(PasswordRule.refusal(password, "zhang.wei")).contains("identity.password." + reason);
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 100_000})
    void refusesWhatIsTooLongToHash(int length) {
        assertThat(PasswordRule.refusal("ab1!x".repeat(length).substring(0, length), "li"))
                .contains("identity.password.tooLong");
    }
}
