package io.bursar.trail;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import io.bursar.audit.Action;
import io.bursar.support.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * For every address that changes something or hands out a file: what the trail tells of it. A new address fails here
 * until somebody has said so; what the table promises must be what its code can record, and what it says is told of
 * nowhere must record nothing. {@code CompletenessTests} and {@code ChangesToldTests} see the lines themselves.
 */
@PortalTest
class EveryChangeToldTests {

    /** Words of actions; after a dash, why nothing is told there. Signing in and out are told by the filters before. */
    private static final String TABLE = """
            /account/password: user.password_changed
            /account/second-factor/confirmation: user.second_factor_set
            /account/second-factor/offer: - an offer is nothing until it is confirmed
            /account/second-factor/recovery-codes: user.second_factor_set
            /account/second-factor/removal: user.second_factor_removed
            /account/second-factor/withdrawal: - an offer was nothing yet
            /accounts/synchronisation: directory.synchronised
            /allocations: request.submitted instruction.created
            /approvals/bulk: request.approved instruction.released
            /casefiles/{number}.zip: casefile.taken
            /confirm-password: user.signed_in user.sign_in_failed
            /costs/refresh: - reads again
            /costs/views: - one's own view
            /costs/views/{id}/removal: - one's own view
            /coupon-allocations: request.submitted instruction.created
            /coupon-reclaims: request.submitted instruction.created
            /delegations: delegation.given
            /delegations/{id}/end: delegation.ended
            /drafts: - a draft is told of when it is submitted
            /drafts/again/{number}: - a draft
            /drafts/selection: - a draft
            /drafts/template: - an empty form
            /drafts/upload: - a draft
            /drafts/{id}: - a draft
            /drafts/{id}/attachments: - a draft's; the request keeps them with their digests
            /drafts/{id}/attachments/{file}: - one's own draft, or a file of a request that one may read
            /drafts/{id}/attachments/{file}/removal: - a draft's
            /drafts/{id}/original: - what the person uploaded
            /drafts/{id}/removal: - a draft
            /drafts/{id}/result: - the person's own file with what became of each row
            /exports: trail.exported movements.exported costs.exported consumption.exported deductions.exported \
            renewals.exported
            /exports/{id}/file: - told of when it was made, with its digest, for the one who asked
            /language: - one's own language
            /operations/batches/{batch}/release: batch.let_go
            /operations/batches/{batch}/withdrawal: request.stopped instruction.withdrawn
            /operations/lane/pause: lane.paused
            /operations/lane/resumption: lane.resumed lane.resume_proposed lane.resume_agreed
            /operations/lane/resumption/confirmation: lane.resumed lane.resume_agreed
            /operations/lane/resumption/rejection: lane.resume_turned_down
            /operations/live-check/entries/{id}/confirmation: live.check_confirmed
            /operations/live-check/entries/{id}/rejection: live.check_confirmed
            /operations/live-check/settling: settling.proposed
            /operations/live-check/settling/{id}/confirmation: settling.confirmed
            /operations/live-check/settling/{id}/rejection: settling.confirmed
            /operations/live-check/{step}/entries: live.check_recorded
            /operations/reconciliation: reconciliation.done
            /operations/reconciliation/{day}/lines/{line}/explanation: difference.explained
            /operations/reconciliation/{day}/lines/{line}/reopening: difference.reopened
            /operations/reconciliation/{day}/lines/{line}/signature: difference.signed_off
            /operations/unknowns/{id}/check: - asks sooner; what is found is evidence.added
            /operations/unknowns/{id}/ruling: ruling.proposed
            /operations/unknowns/{id}/ruling/{ruling}/confirmation: ruling.confirmed ruling.overtaken \
            instruction.succeeded instruction.refused evidence.added
            /operations/unknowns/{id}/ruling/{ruling}/file: - evidence that one may read
            /operations/unknowns/{id}/ruling/{ruling}/rejection: ruling.turned_down
            /orders/{id}/payment: request.submitted instruction.created
            /orders/{id}/payment/confirmation: - shows what would be submitted
            /orders/{id}/payment/revision: - shows the form again
            /packages/alerts/seen: package.alerts_seen
            /packages/threshold: package.threshold_set
            /reclaims: request.submitted instruction.created
            /renewals/orders: request.submitted instruction.created
            /renewals/orders/confirmation: - shows what would be submitted
            /renewals/price: - asks for a price
            /requests/{number}/approval: request.approved instruction.released
            /requests/{number}/outcome.xlsx: request.outcome_taken
            /requests/{number}/recall: request.recalled instruction.withdrawn
            /requests/{number}/rejection: request.rejected instruction.withdrawn
            /requests/{number}/return: request.returned instruction.withdrawn
            /requests/{number}/stop: request.stopped instruction.withdrawn
            /rules/draft: - a draft of rules is told of when it is proposed
            /rules/draft/bulk: - a draft
            /rules/draft/discarding: - a draft
            /rules/draft/proposal: rules.proposed
            /rules/draft/rules: - a draft
            /rules/draft/rules/{place}/removal: - a draft
            /rules/editions/{no}/confirmation: rules.confirmed
            /rules/editions/{no}/refusal: rules.turned_down
            /sandbox/accounts: sandbox.controlled
            /sandbox/clock: sandbox.controlled
            /sandbox/faults: sandbox.controlled
            /sandbox/faults/disarming: sandbox.controlled
            /sandbox/money: sandbox.controlled
            /sandbox/switches: sandbox.controlled
            /sandbox/trans-ids/forgetting: sandbox.controlled
            /setup: user.created
            /sign-in/code: user.signed_in user.sign_in_failed
            /sign-in/refused: - the page; the refusal itself is told of by who refused
            /synchronisation/{source}: synchronisation.asked
            /trail/checkpoint: - public: a count, a hash and a time
            /trail/verification: trail.verified
            /users: user.created user.change_proposed
            /users/proposals/{id}/confirmation: user.change_confirmed user.created user.changed user.password_changed \
            user.second_factor_removed
            /users/proposals/{id}/rejection: user.change_turned_down
            /users/{id}/disabling: user.changed
            /users/{id}/enabling: user.change_proposed
            /users/{id}/password: user.change_proposed
            /users/{id}/roles: user.change_proposed
            /users/{id}/second-factor: user.change_proposed
            /users/{id}/unit: user.changed
            /vouchers/instructions/{id}.pdf: voucher.issued voucher.taken
            /vouchers/requests/{number}.pdf: voucher.issued voucher.taken
            /{noun}/confirmation: - shows what would be submitted
            /{noun}/outlook: - asks what would become of it
            """;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    @Test
    void knowsOfEveryAddressWhatIsToldOfIt() {
        assertThat(promised().keySet()).isEqualTo(new TreeSet<>(handlers().keySet()));
    }

    @Test
    void recordsWhatIsPromisedAndNothingWhereNothingIs() {
        var code = new Reachable();
        var handlers = handlers();
        promised().forEach((address, actions) -> {
            var handler = Objects.requireNonNull(handlers.get(address), address);
            var recorded = code.from(handler.getBeanType(), handler.getMethod().getName());
            if (actions.isEmpty()) {
                assertThat(recorded).as(address).isEmpty();
            } else {
                assertThat(recorded).as(address).containsAll(actions);
            }
        });
    }

    private static Map<String, Set<Action>> promised() {
        return TABLE.lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(
                        row -> row[0],
                        row -> row[1].startsWith("- ")
                                ? Set.of()
                                : Arrays.stream(row[1].split(" +"))
                                        .map(EveryChangeToldTests::action)
                                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class))),
                        (one, other) -> {
                            throw new IllegalStateException("twice in the table: " + one + ", " + other);
                        },
                        TreeMap::new));
    }

    private static Action action(String word) {
        return Arrays.stream(Action.values())
                .filter(action -> action.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no action: " + word));
    }

    /** Without the patterns of variables, which say nothing here. */
    private Map<String, HandlerMethod> handlers() {
        var found = new TreeMap<String, HandlerMethod>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (changes(info) || handsOut(info, handler)) {
                info.getPatternValues()
                        .forEach(pattern ->
                                found.put(pattern.replaceAll("\\{([a-z]+):(\\{[^}]*}|[^{}])*}", "{$1}"), handler));
            }
        });
        found.remove("/error");
        return found;
    }

    private static boolean changes(RequestMappingInfo info) {
        return !info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    private static boolean handsOut(RequestMappingInfo info, HandlerMethod handler) {
        var answer = handler.getMethod().getReturnType();
        return info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && (answer == ResponseEntity.class || answer == void.class);
    }
}
