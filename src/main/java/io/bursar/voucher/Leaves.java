package io.bursar.voucher;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.approval.RequestRecord;
import io.bursar.approval.RequestState;
import io.bursar.approval.Verdict;
import io.bursar.bss.CustomerId;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionRecord;
import io.bursar.instruction.InstructionState;
import io.bursar.web.PublicAddress;

/** Chooses what stands on a voucher. */
@Component
class Leaves {

    private final PublicAddress addresses;

    Leaves(PublicAddress addresses) {
        this.addresses = addresses;
    }

    /** @param issued null for what is not final yet; then there is nothing to hold it against */
    Leaf of(Voucher voucher, Names names, @Nullable Issued issued) {
        RequestRecord request = voucher.request();
        Leaf.Facts facts = facts(voucher);
        return new Leaf(
                voucher.isOnward() ? Leaf.Kind.ONWARD : Leaf.Kind.of(voucher.kind()),
                voucher.number(),
                Objects.requireNonNullElse(facts.finished(), request.overview().submittedAt()),
                parties(voucher, names),
                voucher.total(),
                facts,
                signatures(request, names),
                voucher.of() == Voucher.Of.REQUEST
                        ? voucher.rows().stream().map(row -> row(row, names)).toList()
                        : List.of(),
                issued == null ? null : new Leaf.Seal(issued.hash(), address(issued), issued.at()));
    }

    private String address(Issued issued) {
        return addresses.of("/verify/" + issued.hash());
    }

    private static Leaf.Parties parties(Voucher voucher, Names names) {
        InstructionRecord first = voucher.rows().getFirst();
        Leaf.Party master = new Leaf.Party("voucher.party.master", 1, "", first.master());
        if (voucher.isOnward()) {
            Map<Boolean, List<InstructionRecord>> rows = voucher.rows().stream()
                    .collect(Collectors.partitioningBy(row -> row.summary().follows() != null));
            List<InstructionRecord> back = rows.getOrDefault(false, List.of());
            List<InstructionRecord> on = rows.getOrDefault(true, List.of());
            // Where only some are given on, the others have stayed with the master.
            return new Leaf.Parties(other(back, names), back.size() == on.size() ? other(on, names) : master);
        }
        Leaf.Party other = other(voucher.rows(), names);
        return switch (voucher.kind()) {
            case ALLOCATE_FUNDS, ALLOCATE_COUPON, PAY_ORDER, PLACE_RENEWAL -> new Leaf.Parties(master, other);
            case RECLAIM_FUNDS, RECLAIM_COUPON -> new Leaf.Parties(other, master);
        };
    }

    private static Leaf.Party other(List<InstructionRecord> rows, Names names) {
        InstructionRecord first = rows.getFirst();
        if (isOfOrders(first.summary().what().kind())) {
            String orders = rows.size() == 1 ? text(first.details().orderId()) : "";
            return new Leaf.Party("voucher.party.huawei", rows.size(), "", orders);
        }
        long accounts = rows.stream()
                .map(row -> row.summary().what().account())
                .distinct()
                .count();
        CustomerId account = first.summary().what().account();
        return accounts == 1 && account != null
                ? new Leaf.Party("voucher.party.sub", 1, names.account(account), account.value())
                : new Leaf.Party("voucher.party.subs", Math.toIntExact(accounts), "", "");
    }

    private static Leaf.Facts facts(Voucher voucher) {
        RequestRecord request = voucher.request();
        boolean whole = voucher.of() == Voucher.Of.REQUEST;
        InstructionRecord first = voucher.rows().getFirst();
        RequestState state = request.overview().state();
        return new Leaf.Facts(
                request.overview().number().value(),
                request.overview().reason(),
                whole
                        ? "RequestState." + state
                        : "InstructionState." + first.summary().state(),
                finished(voucher),
                whole ? "" : first.summary().what().transId().value(),
                ledger(first),
                whole ? "" : detail(first),
                whole ? state == RequestState.SUCCEEDED : first.summary().state() == InstructionState.SUCCEEDED,
                voucher.moved());
    }

    private static @Nullable Instant finished(Voucher voucher) {
        if (!voucher.isFinal()) {
            return null;
        }
        return voucher.rows().stream()
                .map(row -> row.summary().ending().at())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Message key of what was moved: cash, credit, a coupon, an order's price. */
    private static String ledger(InstructionRecord row) {
        String ledger = row.details().ledger();
        return "voucher.ledger."
                + (ledger != null
                        ? ledger
                        : switch (row.summary().what().kind()) {
                            case PAY_ORDER -> "ORDER";
                            case PLACE_RENEWAL -> "RENEWAL";
                            case ALLOCATE_FUNDS, RECLAIM_FUNDS, ALLOCATE_COUPON, RECLAIM_COUPON -> "COUPON";
                        });
    }

    private static boolean isOfOrders(InstructionKind kind) {
        return kind == InstructionKind.PAY_ORDER || kind == InstructionKind.PLACE_RENEWAL;
    }

    private static String detail(InstructionRecord row) {
        InstructionRecord.Details details = row.details();
        return String.join(
                        " ",
                        text(details.subCoupon()),
                        text(details.couponCreated()),
                        text(details.coupons()),
                        text(details.orderId()),
                        renewal(details.renewal()))
                .strip();
    }

    private static String renewal(InstructionRecord.@Nullable Renewed renewal) {
        return renewal == null
                ? ""
                : String.join(" ", renewal.period(), renewal.resources(), text(renewal.orders()))
                        .strip();
    }

    private static Leaf.Row row(InstructionRecord row, Names names) {
        CustomerId account = row.summary().what().account();
        InstructionState state = row.summary().state();
        return new Leaf.Row(
                row.summary().row(),
                account == null ? "" : (row.summary().follows() == null ? "" : "→ ") + names.account(account),
                account == null ? text(row.details().orderId()) : account.value(),
                Voucher.amountOf(row),
                row.summary().what().transId().value(),
                "InstructionState." + state,
                row.summary().ending().at(),
                state == InstructionState.SUCCEEDED);
    }

    /** The first step checks, later ones authorise. */
    private static Leaf.Signatures signatures(RequestRecord request, Names names) {
        List<Leaf.Signature> checked = new ArrayList<>();
        List<Leaf.Signature> authorised = new ArrayList<>();
        for (RequestRecord.DecisionRecord it : request.decisions()) {
            Leaf.Signature signature = new Leaf.Signature(
                    names.person(it.approver()),
                    it.onBehalfOf() == null ? "" : names.person(it.onBehalfOf()),
                    it.verdict() == Verdict.APPROVE ? "" : "approval.track." + it.verdict(),
                    it.at());
            (it.step() == 1 ? checked : authorised).add(signature);
        }
        return new Leaf.Signatures(
                List.of(new Leaf.Signature(
                        names.person(request.overview().maker()),
                        "",
                        "",
                        request.overview().submittedAt())),
                List.copyOf(checked),
                List.copyOf(authorised));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
