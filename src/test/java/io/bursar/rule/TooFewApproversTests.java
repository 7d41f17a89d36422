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

    private final MockMvc portal;
    private final RuleBook book;
    private final Drafts drafts;
    private final People people;

    @Autowired
    TooFewApproversTests(MockMvc portal, RuleBook book, Drafts drafts, People people) {
        this.portal = portal;
        this.book = book;
        this.drafts = drafts;
        this.people = people;
    }

    @BeforeEach
    void withoutDraftsAndProposals() {
        RulesPagesTests.nothingOpen(book, drafts, people);
    }

    @Test
    void saysBeforeAnybodyConfirmsThatAStepAsksForMorePeopleThanThereAre() {
        int no = ((EditionOutcome.Done) book.propose(List.of(oneTooMany()), "试验", administrator())).edition();
        try (Visitor sun = Visitor.of(portal, "sun")) {
            warns(sun.open("/rules"));
            warns(sun.open("/rules/editions/" + no));
        }
    }

    @Test
    void warnsInTheDraftToo() {
        Draft draft = drafts.begin(administrator());
        assertThat(drafts.save(administrator(), draft.with(oneTooMany()))).isTrue();
        try (Visitor admin = Visitor.of(portal, "admin")) {
            warns(admin.open("/rules/draft"));
        }
    }

    /** As many steps as there are approvers, and one more: others make approvers too. */
    private Rule oneTooMany() {
        return new Rule(
                "人手不够",
                List.of(InstructionKind.PAY_ORDER),
                null,
                new BigDecimal("7777777"),
                Collections.nCopies(people.in(Role.APPROVER).size() + 1, Step.anyApprover()));
    }

    private void warns(HtmlPage page) {
        assertThat(html(page).select(".notice.tone-attention").text())
                .contains("人手不够", "第 " + (people.in(Role.APPROVER).size() + 1) + " 步", "王磊", "陈芳");
    }

    @Test
    void refusesWhatCanNeverBeCompleted() {
        try (Visitor admin = Visitor.of(portal, "admin")) {
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
        return RulesPagesTests.administrator(people, "admin");
    }
}
