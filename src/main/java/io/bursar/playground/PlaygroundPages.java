package io.bursar.playground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import io.bursar.bss.BssWords;
import io.bursar.runtime.ConditionalOnMode;
import io.bursar.runtime.Mode;
import io.bursar.web.Choice;
import io.bursar.web.Formats;

/** What the control page shows. */
@Component
@ConditionalOnMode(Mode.SANDBOX)
class PlaygroundPages {

    /** Huawei's numbers for an account's status (multi-account.md 1), and our words for them. */
    static final Map<String, String> STATUSES = new TreeMap<>(Map.of(
            "1", "AccountState.NORMAL",
            "2", "AccountState.BEING_CREATED",
            "3", "AccountState.BEING_CLOSED",
            "4", "AccountState.CLOSED",
            "101", "AccountState.REGISTERING",
            "102", "AccountState.WAITING_FOR_ACTIVATION"));

    /** The checks that Huawei is known to fail moves with (multi-account.md 4 to 10). */
    private static final List<String> CHECKS = List.of(
            "SAME_REAL_NAME_TRANS_CREDIT",
            "SUB_CUSTOMER_OVERDUE_BILL",
            "MUST_BE_SAME_SIGNING_ENTITY",
            "NO_CREDIT_TRANSFER_FOR_DIFF_HOST",
            "NO_CREDIT_RETRIEVE_FOR_DIFF_HOST",
            "NO_RETRIEVE_FOR_FC_SUBACCOUNT",
            "SAME_LEGAL_TRANS_COUPON",
            "COUPON_TRANS_ONE_TIME",
            "COUPON_STATUS_CAN_NOT_OPERATE");

    private static final List<String> OPERATIONS = List.of(
            "UpdateSubEnterpriseAmount",
            "ReclaimSubEnterpriseAmount",
            "ClaimEnterpriseMultiAccountCoupon",
            "ReclaimEnterpriseMultiAccountCoupon",
            "PayOrders",
            "RenewalResources",
            "ListCustomerAccountChangeRecords",
            "ListCustomerCouponChangeRecords",
            "ListEnterpriseSubCustomers",
            "ShowMultiAccountTransferAmount",
            "ListEnterpriseMultiAccount");

    private final Knobs knobs;
    private final Formats formats;

    PlaygroundPages(Knobs knobs, Formats formats) {
        this.knobs = knobs;
        this.formats = formats;
    }

    /** One switch as a field; {@code choices} is empty where text is typed. */
    record SwitchField(String name, String label, String value, List<Choice> choices) {}

    /** The options of the forms' selects. */
    record Options(
            List<Choice> steps,
            List<Choice> movements,
            List<Choice> purses,
            List<Choice> statuses,
            List<Choice> checks,
            List<Choice> kinds,
            List<Choice> operations,
            List<Choice> connections) {}

    /** The whole page. */
    record Page(Knobs.State state, List<Knobs.Armed> faults, List<SwitchField> switches, Options options) {}

    Page page() {
        Knobs.State state = knobs.state();
        List<SwitchField> switches =
                state.switches().stream().map(PlaygroundPages.this::field).toList();
        return new Page(state, knobs.faults(), switches, options());
    }

    private SwitchField field(Knobs.Switch each) {
        String key = "playground.switch." + each.key();
        List<Choice> choices =
                each.choices().stream().map(value -> Choice.of(value, value)).toList();
        return new SwitchField("switch." + each.key(), formats.word(key), each.value(), choices);
    }

    private Options options() {
        return new Options(
                labels(ClockForm.ClockStep.values()),
                labels(MoneyForm.OutsideMovement.values()),
                labels(MoneyForm.OutsidePurse.values()),
                STATUSES.entrySet().stream()
                        .map(each -> Choice.of(each.getKey(), formats.word(each.getValue())))
                        .toList(),
                CHECKS.stream().map(each -> Choice.of(each, check(each))).toList(),
                labels(FaultForm.FaultKind.values()),
                OPERATIONS.stream().map(each -> Choice.of(each, each)).toList(),
                labels(FaultForm.FaultConnection.values()));
    }

    private String check(String item) {
        String[] codes = BssWords.ofCheck(item).getCodes();
        return codes == null ? item : formats.word(codes[0]);
    }

    private List<Choice> labels(Enum<?>... constants) {
        List<Choice> choices = new ArrayList<>();
        Arrays.stream(constants).forEach(each -> choices.add(Choice.of(each.name(), formats.label(each))));
        return choices;
    }
}
