package io.bursar.approval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.account.AccountDirectory;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.instruction.InstructionKind;
import io.bursar.money.Money;
import io.bursar.web.Choice;
import io.bursar.web.Flash;
import io.bursar.web.Formats;
import io.bursar.web.Joined;
import io.bursar.web.TypedText;

/** The approvers' inbox, and approval of several requests at once. */
@Controller
class InboxController {

    private static final int MOST = 100;

    private final Inbox inbox;
    private final BulkApprovals bulk;
    private final RequestFile file;
    private final Choices choices;
    private final People people;

    InboxController(Inbox inbox, BulkApprovals bulk, RequestFile file, Choices choices, People people) {
        this.inbox = inbox;
        this.bulk = bulk;
        this.file = file;
        this.choices = choices;
        this.people = people;
    }

    /** What the filters offer. */
    @org.springframework.stereotype.Component
    record Choices(People people, AccountDirectory directory, Formats formats) {

        List<Choice> kinds() {
            return Arrays.stream(InstructionKind.values())
                    .map(kind -> Choice.of(kind.name(), formats.label(kind)))
                    .toList();
        }

        List<Choice> makers() {
            return people.in(Role.FINANCE).stream()
                    .map(person -> Choice.of(person.id().toString(), person.displayName()))
                    .toList();
        }

        List<Choice> units() {
            return directory.units().stream()
                    .map(unit -> Choice.of(unit.id(), "　".repeat(unit.depth()) + unit.name()))
                    .toList();
        }
    }

    /** One request of several, with the content that is agreed to. */
    record BulkLine(Inbox.Line line, String contentHash) {}

    @GetMapping("/approvals")
    String approvals(InboxFilter filter, Model model) {
        Person person = people.current();
        List<Inbox.Line> lines = filter.tab().equals("done") ? inbox.done(person, filter) : inbox.open(person, filter);
        model.addAttribute("filter", filter);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "decidesFrom",
                person.isNow(Role.APPROVER) ? people.coolDownOf(person.id()).orElse(null) : null);
        model.addAttribute(
                "mayBulk",
                lines.stream()
                        .anyMatch(line -> line.turn() != null && line.turn().bulk()));
        model.addAttribute("kinds", choices.kinds());
        model.addAttribute("makers", choices.makers());
        model.addAttribute("units", choices.units());
        return "approval/inbox";
    }

    /** Asks first, with count and sum. Requests that may not be approved in bulk are left out and said so. */
    @GetMapping("/approvals/bulk")
    String ask(@RequestParam(required = false) @Nullable List<String> n, Model model) {
        List<RequestNumber> wanted = numbers(n);
        List<Inbox.Line> waiting = inbox.waitingFor(people.current()).stream()
                .filter(line -> wanted.contains(line.overview().number()))
                .toList();
        List<BulkLine> lines = waiting.stream()
                .filter(line -> line.turn() != null && line.turn().bulk())
                .map(line -> new BulkLine(
                        line,
                        file.find(line.overview().number())
                                .orElseThrow()
                                .request()
                                .contentHash()))
                .toList();
        List<RequestNumber> gone = new ArrayList<>(wanted);
        gone.removeAll(waiting.stream().map(it -> it.overview().number()).toList());
        List<RequestNumber> left = new ArrayList<>(wanted);
        left.removeAll(gone);
        left.removeAll(lines.stream().map(it -> it.line().overview().number()).toList());
        model.addAttribute("lines", lines);
        model.addAttribute("left", left);
        model.addAttribute("gone", gone);
        model.addAttribute(
                "total", lines.stream().map(it -> it.line().overview().total()).reduce(Money.zero(), Money::plus));
        return "approval/bulk";
    }

    @PostMapping("/approvals/bulk")
    String approve(
            @RequestParam(required = false) @Nullable List<String> n,
            @RequestParam(required = false) @Nullable List<String> hash,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        List<RequestNumber> wanted = numbers(n);
        List<String> hashes = hash == null ? List.of() : hash;
        String said = TypedText.of(note);
        if (wanted.isEmpty() || hashes.size() != wanted.size() || said.length() > NewRequest.REASON_LENGTH) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        List<BulkApprovals.Chosen> chosen = new ArrayList<>();
        for (int place = 0; place < wanted.size(); place++) {
            chosen.add(new BulkApprovals.Chosen(wanted.get(place), hashes.get(place)));
        }
        BulkApprovals.Result result = bulk.approve(chosen, said, people.current());
        String count = Integer.toString(result.approved());
        String sum = choices.formats().money(result.total());
        if (result.left().isEmpty()) {
            Flash.done("approval.bulk.done", count, sum).to(flash);
        } else {
            String left = result.left().stream().map(RequestNumber::value).collect(Joined.words());
            Flash.warning("approval.bulk.partly", count, sum, left).to(flash);
        }
        return "redirect:/approvals";
    }

    private static List<RequestNumber> numbers(@Nullable List<String> typed) {
        try {
            List<RequestNumber> numbers = (typed == null ? List.<String>of() : typed)
                    .stream().map(RequestNumber::of).toList();
            if (numbers.size() > MOST || new LinkedHashSet<>(numbers).size() != numbers.size()) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            return numbers;
        } catch (IllegalArgumentException _) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
