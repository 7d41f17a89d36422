package io.bursar.rule;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import io.bursar.account.AccountDirectory;
import io.bursar.account.Unit;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.UserId;
import io.bursar.instruction.InstructionKind;
import io.bursar.money.Money;
import io.bursar.web.Formats;
import io.bursar.web.Joined;

/** Rules as people read them. */
@Component
class RuleWords {

    private static final Comparator<Rule> ORDER = Comparator.comparing(
                    Rule::unit, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(
                    rule -> rule.kinds().stream().min(Comparator.naturalOrder()).orElseThrow())
            .thenComparing(Rule::above);

    private final Formats formats;
    private final People people;
    private final AccountDirectory directory;
    private final MessageSource messages;

    RuleWords(Formats formats, People people, AccountDirectory directory, MessageSource messages) {
        this.formats = formats;
        this.people = people;
        this.directory = directory;
        this.messages = messages;
    }

    /**
     * A rule in words.
     *
     * @param place where it stands in its edition, from 0
     */
    record Line(int place, String name, List<String> kinds, String unit, String above, List<String> steps) {}

    /** The rules of an edition: those for everything first, small amounts first. */
    List<Line> lines(List<Rule> rules) {
        return rules.stream()
                .sorted(ORDER)
                .map(rule -> line(rules.indexOf(rule), rule))
                .toList();
    }

    @Nullable Line lineOrNull(@Nullable Rule rule) {
        return rule == null ? null : line(0, rule);
    }

    private Line line(int place, Rule rule) {
        return new Line(
                place,
                name(rule.name()),
                rule.kinds().stream().sorted().map(formats::label).toList(),
                unit(rule.unit()),
                above(rule.above()),
                rule.steps().stream().map(this::step).toList());
    }

    /** The name of a rule; the one of a fresh installation is named in the reader's language. */
    String name(String name) {
        return String.valueOf(
                messages.getMessage("approval.rule." + name, null, name, LocaleContextHolder.getLocale()));
    }

    String unit(@Nullable String id) {
        if (id == null) {
            return formats.word("rule.unit.all");
        }
        return directory.units().stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .map(Unit::name)
                .orElse(id);
    }

    /** From where it fires; what happens at the boundary is said. */
    String above(BigDecimal above) {
        return above.signum() == 0
                ? formats.word("rule.above.any")
                : formats.word("rule.above.more", formats.money(Money.yuan(above)));
    }

    String kind(InstructionKind kind) {
        return formats.label(kind);
    }

    /** Up to which total a request may be approved with others; null: never. */
    String limit(@Nullable BigDecimal limit) {
        return limit == null
                ? formats.word("rule.bulk.never")
                : formats.word("rule.bulk.upTo", formats.money(Money.yuan(limit)));
    }

    String step(Step step) {
        if (step.people().size() == 1) {
            return names(step.people());
        }
        return step.people().isEmpty()
                ? formats.word("rule.step.any", step.howMany())
                : formats.word("rule.step.people", formats.number(step.howMany()), names(step.people()));
    }

    String names(List<UserId> ids) {
        return ids.stream()
                .map(id -> people.find(id).map(Person::displayName).orElse(id.toString()))
                .collect(Joined.words());
    }
}
