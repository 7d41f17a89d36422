package io.bursar.voucher;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.approval.RequestNumber;
import io.bursar.approval.RequestRecord;
import io.bursar.approval.RequestRecords;
import io.bursar.audit.Action;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.UserId;
import io.bursar.instruction.InstructionId;
import io.bursar.instruction.InstructionRecords;

/** Makes vouchers out, and issues those whose story has ended. */
@Component
class VoucherDesk {

    private final RequestRecords requests;
    private final InstructionRecords instructions;
    private final IssuedVouchers issued;
    private final Register register;
    private final AuditTrail trail;

    /** Where names come from, and what time it is. */
    @Component
    record Register(People people, AccountDirectory accounts, Clock clock) {}

    VoucherDesk(
            RequestRecords requests,
            InstructionRecords instructions,
            IssuedVouchers issued,
            Register register,
            AuditTrail trail) {
        this.requests = requests;
        this.instructions = instructions;
        this.issued = issued;
        this.register = register;
        this.trail = trail;
    }

    /** The voucher about one instruction as it stands now. */
    @Transactional(readOnly = true)
    public Optional<Voucher> about(InstructionId id) {
        return instructions
                .find(id)
                .flatMap(row -> requests.of(row.batch())
                        .map(request -> new Voucher(Voucher.Of.INSTRUCTION, request, List.of(row))));
    }

    /** The voucher about a whole request as it stands now. */
    @Transactional(readOnly = true)
    public Optional<Voucher> about(RequestNumber number) {
        return requests.find(number)
                .map(request -> new Voucher(
                        Voucher.Of.REQUEST,
                        request,
                        instructions.of(request.id().batch())));
    }

    /**
     * The voucher as it was issued; issued now where it never was. What is not final yet has none.
     *
     * <p>The one that was issued is answered as it is, also where the record has since been changed behind Bursar's
     * back: the caller compares the hashes.
     */
    @Transactional
    public Optional<Issued> issue(Voucher voucher) {
        if (!voucher.isFinal()) {
            return Optional.empty();
        }
        Optional<Issued> before = issued.about(voucher.subject());
        if (before.isPresent()) {
            return before;
        }
        String record = voucher.record();
        Issued now = new Issued(
                Voucher.hashOf(record),
                voucher.subject(),
                voucher.number(),
                record,
                names(voucher),
                register.clock().instant().truncatedTo(ChronoUnit.SECONDS));
        if (issued.add(now)) {
            trail.record(AuditEntry.of(
                    Action.VOUCHER_ISSUED,
                    now.subject(),
                    Map.of(
                            "hash",
                            now.hash(),
                            "number",
                            now.number(),
                            "names_sha256",
                            Voucher.hashOf(now.names().json()))));
        }
        return issued.about(voucher.subject());
    }

    /** Somebody takes it away as a file. */
    @Transactional
    public void taken(Issued voucher) {
        trail.record(AuditEntry.of(
                Action.VOUCHER_TAKEN,
                voucher.subject(),
                Map.of("hash", voucher.hash(), "number", voucher.number(), "as", "pdf")));
    }

    /** What everybody on the voucher is called now. */
    Names names(Voucher voucher) {
        RequestRecord request = voucher.request();
        Map<String, String> people = new HashMap<>();
        Stream.concat(
                        Stream.of(request.overview().maker()),
                        request.decisions().stream().flatMap(it -> Stream.of(it.approver(), it.onBehalfOf())))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> people.put(id.toString(), nameOf(id)));
        var ids = voucher.rows().stream()
                .map(row -> row.summary().what().account())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, String> accounts = register.accounts().find(ids).values().stream()
                .collect(Collectors.toMap(account -> account.id().value(), Account::title));
        return new Names(people, accounts);
    }

    private String nameOf(UserId id) {
        return register.people().find(id).map(Person::displayName).orElse(id.toString());
    }
}
