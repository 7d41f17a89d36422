package io.bursar.livecheck;

import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.instruction.SettlingPolicy;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

import static io.bursar.support.Visitor.form;
import static io.bursar.support.Visitor.type;
import static org.assertj.core.api.Assertions.assertThat;

/** One records, another confirms; sending again can be chosen only after the steps that prove it harmless. */
@PortalTest
class LiveCheckTests {

    private static final String PAGE = "/operations/live-check";

    @Autowired
    private MockMvc portal;

    @Autowired
    private Choices choices;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void twoAdministratorsDecideAfterTheStepsThatCount() {
        try (Visitor admin = Visitor.of(portal, "admin");
                Visitor sun = Visitor.of(portal, "sun")) {
            assertThat(propose(admin, "REPLAY_SAME_ID", "30").asNormalizedText())
                    .contains("不能选择再发");
            for (LiveStep step : SettlingController.NEEDED_FOR_REPLAY) {
                record(admin, step);
                String entry = jdbc.sql(
                                "select id::text from live_check_entry where step = :step and state = 'RECORDED'")
                        .param("step", step.name())
                        .query(String.class)
                        .single();
                String confirmation = PAGE + "/entries/" + entry + "/confirmation";
                assertThat(admin.open(PAGE).getForms())
                        .extracting(HtmlForm::getActionAttribute)
                        .doesNotContain(confirmation);
                sun.submit(form(sun.open(PAGE), confirmation));
            }
            assertThat(propose(admin, "REPLAY_SAME_ID", "30").asNormalizedText())
                    .contains("请另一位管理员确认");
            assertThat(choices.policy()).isNull();

            String choice = choices.open().orElseThrow().id().toString();
            assertThat(admin.open(PAGE).getForms())
                    .extracting(HtmlForm::getActionAttribute)
                    .doesNotContain(PAGE + "/settling/" + choice + "/confirmation");
            sun.submit(form(sun.open(PAGE), PAGE + "/settling/" + choice + "/confirmation"));
            assertThat(choices.policy()).isEqualTo(SettlingPolicy.REPLAY_SAME_ID);
            assertThat(choices.window()).hasMinutes(30);

            propose(admin, "VERIFY_ONLY", "10");
            String back = choices.open().orElseThrow().id().toString();
            sun.submit(form(sun.open(PAGE), PAGE + "/settling/" + back + "/confirmation"));
            assertThat(choices.policy()).isEqualTo(SettlingPolicy.VERIFY_ONLY);
        }
    }

    @Test
    void anAuditorLooksOnly() {
        try (Visitor zhao = Visitor.of(portal, "zhao")) {
            assertThat(zhao.open(PAGE).getForms())
                    .extracting(HtmlForm::getActionAttribute)
                    .allMatch(action -> action.equals("/language") || action.equals("/sign-out"));
        }
    }

    private static HtmlPage propose(Visitor visitor, String policy, String minutes) {
        HtmlForm form = form(visitor.open(PAGE), PAGE + "/settling");
        form.getSelectByName("policy").getOptionByValue(policy).removeAttribute("disabled");
        form.getSelectByName("policy").setSelectedAttribute(policy, true);
        form.getInputByName("minutes").setValue(minutes);
        type(form, "reason", "按上线核验结果");
        return visitor.submit(form);
    }

    private static void record(Visitor visitor, LiveStep step) {
        HtmlForm form = form(visitor.open(PAGE), PAGE + "/" + step + "/entries");
        type(form, "seen", "CBC.99007009，资金只动一次");
        form.getInputByName("asExpected").setChecked(true);
        visitor.submit(form);
    }
}
