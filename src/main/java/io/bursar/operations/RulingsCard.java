package io.bursar.operations;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import io.bursar.account.Account;
import io.bursar.identity.Role;
import io.bursar.instruction.InstructionState;
import io.bursar.instruction.InstructionSummary;
import io.bursar.web.Badge;
import io.bursar.web.Formats;
import io.bursar.web.HomeCard;
import io.bursar.web.Tone;

/** What people have to settle, on the home page of those who can; there only while there is any. */
@Component
class RulingsCard implements HomeCard {

    private final UnknownsPages pages;
    private final Formats formats;

    RulingsCard(UnknownsPages pages, Formats formats) {
        this.pages = pages;
        this.formats = formats;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String title() {
        return "operations.card.title";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.APPROVER, Role.ADMIN);
    }

    @Override
    public boolean hiddenWhenEmpty() {
        return true;
    }

    @Override
    public Content content() {
        List<Line> lines = pages.now().rows().stream()
                .filter(row -> row.ruling() || row.uncertain().instruction().state() == InstructionState.NEEDS_REVIEW)
                .map(this::line)
                .toList();
        return new Lines(lines, "operations.card.empty", "/operations/unknowns");
    }

    private Line line(UnknownsPage.Row row) {
        InstructionSummary instruction = row.uncertain().instruction();
        Account account = row.account();
        String text = Stream.of(
                        row.request() == null ? "" : row.request().value(),
                        formats.label(instruction.what().kind()),
                        account == null ? "" : account.title())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Line(
                text,
                "/operations/unknowns/" + instruction.id(),
                instruction.what().amount(),
                row.ruling() ? new Badge(Tone.ATTENTION, "operations.next.ruling") : row.badge(),
                row.uncertain().since());
    }
}
