package io.bursar.rule;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;

import org.htmlunit.html.HtmlCheckBoxInput;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.instruction.InstructionKind;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

import static io.bursar.rule.RulesPagesTests.html;
import static io.bursar.rule.RulesPagesTests.ruleForm;
import static io.bursar.support.Visitor.type;
import static org.assertj.core.api.Assertions.assertThat;

/** Rules that more people would have to agree to than there are. */
@PortalTest
class TooFewApproversTests {

    @Autowired
    private MockMvc portal;

    @Autowired
    private RuleBook book;

    @Autowired
    private Drafts drafts;

    @Autowired
    private People people;

    @BeforeEach
    void withoutDraftsAndProposals() {
        people.in(Role.ADMIN).forEach(drafts::discard);
        book.proposed().ifPresent(edition -> book.turnDown(edition.no(), "", administrator()));
    }

    @Test
    void saysBeforeAnybodyConfirmsThatAStepAsksForMorePeopleThanThereAre() {
        List<InstructionKind> kinds = List.of(InstructionKind.PAY_ORDER);
        int approvers = people.in(Role.APPROVER).size();
        Rule many = new Rule(
                "人手不够", kinds, null, new BigDecimal("7777777"), Collections.nCopies(approvers + 1, Step.anyApprover()));
        int no = ((EditionOutcome.Done) book.propose(List.of(many), "试验", administrator())).edition();
        try (Visitor sun = Visitor.of(portal, "sun")) {
            for (String path : List.of("/rules", "/rules/editions/" + no)) {
                assertThat(html(sun.open(path)).select(".notice.tone-attention").text())
                        .contains("人手不够", "第 " + (approvers + 1) + " 步", "王磊", "陈芳");
            }
        }
    }

    @Test
    void warnsInTheDraftOfTooFewPeopleAndRefusesWhatCanNeverBeCompleted() {
        try (Visitor admin = Visitor.of(portal, "admin")) {
            HtmlPage draft = admin.submit(ruleForm(admin, "五个人", "6", "5"));
            assertThat(html(draft).select(".notice.tone-attention").text()).contains("五个人", "需要 5 位审批人");

            HtmlForm twice = ruleForm(admin, "同一人两次", "5", "1");
            ((HtmlCheckBoxInput) twice.getInputsByName("steps[0].people").getFirst()).setChecked(true);
            ((HtmlCheckBoxInput) twice.getInputsByName("steps[1].people").getFirst()).setChecked(true);
            type(twice, "steps[1].howMany", "1");
            HtmlPage answer = admin.submit(twice);

            assertThat(answer.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(html(answer).expectFirst("#step-0-help .field-error").text())
                    .contains("同一人不能在两步中审批");
        }
    }

    private Person administrator() {
        return people.in(Role.ADMIN).stream()
                .filter(person -> person.username().equals("admin"))
                .findFirst()
                .orElseThrow();
    }
}
