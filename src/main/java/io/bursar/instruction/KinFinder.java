package io.bursar.instruction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.bss.CustomerId;
import io.bursar.bss.TransId;
import io.bursar.inquiry.Finding;
import io.bursar.inquiry.InquirySettings;
import io.bursar.inquiry.LedgerLine;
import io.bursar.inquiry.Matching;
import io.bursar.inquiry.Span;
import io.bursar.money.Money;

/** Brings together what a statement says and what we sent, for {@link Matching}. Asked after the statement was read. */
@Component
class KinFinder {

    private static final Duration AROUND = Duration.ofDays(1);

    private static final String KIN = """
            select i.id, i.trans_id, i.state, i.amount, i.account_id,
                   min(a.opened_at) as from_at, max(coalesce(a.closed_at, :now)) as until_at
              from instruction me
              join instruction i on i.lane = me.lane and i.kind = me.kind
                                and (i.amount = me.amount or me.kind = 'RECLAIM_COUPON')
                                and i.ledger is not distinct from me.ledger
                                and i.coupon_ids is not distinct from me.coupon_ids
              join attempt a on a.instruction_id = i.id
                            and (a.outcome is null or a.outcome in ('ACCEPTED', 'UNKNOWN', 'LOST', 'DUPLICATE'))
             where me.id = :id
               and (i.id = me.id
                    or (i.state in ('SUCCEEDED', 'UNKNOWN', 'NEEDS_REVIEW', 'IN_FLIGHT')
                        and a.opened_at between :from and :until
                        and not exists (select 1 from evidence e
                                         where e.instruction_id = i.id and e.external_id is not null)))
             group by i.id""";

    private final JdbcClient jdbc;
    private final EvidenceRows evidence;
    private final AccountDirectory directory;
    private final InquirySettings settings;

    KinFinder(JdbcClient jdbc, EvidenceRows evidence, AccountDirectory directory, InquirySettings settings) {
        this.jdbc = jdbc;
        this.evidence = evidence;
        this.directory = directory;
        this.settings = settings;
    }

    /** What those lines say about that instruction. */
    Finding judge(Instruction instruction, Span span, List<LedgerLine> lines, Instant now) {
        boolean shrinks = instruction.terms().kind() == InstructionKind.RECLAIM_COUPON;
        Money asked = instruction.terms().amount();
        String own = instruction.transId().value();
        List<LedgerLine> free = unclaimed(lines.stream()
                .filter(it -> it.tradeId().equals(own) || shrinks || it.amount().equals(asked))
                .toList());
        Set<String> ours = transIdsAmong(free);
        List<LedgerLine> fitting = free.stream()
                .filter(it -> it.tradeId().equals(own) || !ours.contains(it.tradeId()))
                .toList();
        // Whatever carries another's trans id has found its owner, who then needs none of the rest.
        List<Matching.Kin> kin = kin(instruction.id(), span, now).stream()
                .filter(it -> it.transId().equals(instruction.transId())
                        || !ours.contains(it.transId().value()))
                .toList();
        return new Matching(kin, withAccounts(fitting), settings.tolerance(), shrinks).about(instruction.transId());
    }

    /** Whether that outside record settles an instruction already. */
    boolean isClaimed(String externalId) {
        return !evidence.claimedOf(List.of(externalId)).isEmpty();
    }

    private List<LedgerLine> unclaimed(List<LedgerLine> lines) {
        if (lines.isEmpty()) {
            return lines;
        }
        Set<String> claimed = new HashSet<>(
                evidence.claimedOf(lines.stream().map(LedgerLine::externalId).toList()));
        return lines.stream().filter(it -> !claimed.contains(it.externalId())).toList();
    }

    private Set<String> transIdsAmong(List<LedgerLine> lines) {
        List<String> ids = lines.stream()
                .map(LedgerLine::tradeId)
                .filter(id -> id.length() == 32)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select trans_id from instruction where trans_id in (:ids)")
                        .param("ids", ids)
                        .query(String.class)
                        .list());
    }

    private List<Matching.Kin> kin(InstructionId id, Span span, Instant now) {
        return jdbc.sql(KIN)
                .param("id", id.value())
                .param("now", at(now))
                .param("from", at(span.from().minus(AROUND)))
                .param("until", at(span.until().plus(AROUND)))
                .query((row, _) -> kin(row, id))
                .list();
    }

    private static Matching.Kin kin(ResultSet row, InstructionId asked) throws SQLException {
        String account = row.getString("account_id");
        InstructionId id = new InstructionId(row.getObject("id", UUID.class));
        return new Matching.Kin(
                TransId.of(row.getString("trans_id")),
                new Span(instant(row, "from_at"), instant(row, "until_at")),
                Money.yuan(row.getBigDecimal("amount")),
                account == null ? null : CustomerId.of(account),
                // The one that is asked about may have been settled by people meanwhile: the records speak for
                // themselves.
                !id.equals(asked) && row.getString("state").equals(InstructionState.SUCCEEDED.name()));
    }

    /**
     * Whose account a line names. Not documented, so it counts only where the statement names several sub-accounts: one
     * name on every line may be the master's own.
     */
    private List<Matching.Candidate> withAccounts(List<LedgerLine> lines) {
        Map<String, Set<CustomerId>> known = new HashMap<>();
        for (LedgerLine line : lines) {
            if (line.accountName() != null) {
                known.computeIfAbsent(line.accountName(), this::accountsNamed);
            }
        }
        known.values().removeIf(Set::isEmpty);
        boolean telling = known.size() > 1;
        return lines.stream()
                .map(it -> new Matching.Candidate(it, telling ? accounts(known, it.accountName()) : Set.of()))
                .toList();
    }

    private static Set<CustomerId> accounts(Map<String, Set<CustomerId>> known, @Nullable String name) {
        return name == null ? Set.of() : known.getOrDefault(name, Set.of());
    }

    private Set<CustomerId> accountsNamed(String name) {
        return directory.named(name).stream().map(Account::id).collect(Collectors.toUnmodifiableSet());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
