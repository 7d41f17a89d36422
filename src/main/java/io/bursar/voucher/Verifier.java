package io.bursar.voucher;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.approval.RequestNumber;
import io.bursar.approval.RequestRecord;
import io.bursar.audit.Action;
import io.bursar.audit.TrailLine;
import io.bursar.audit.TrailQuery;
import io.bursar.audit.TrailReader;
import io.bursar.checkpoint.Checkpoint;
import io.bursar.checkpoint.Checkpoints;
import io.bursar.checkpoint.TrailWatch;
import io.bursar.instruction.InstructionId;
import io.bursar.instruction.Instructions;

/** Holds a voucher against everything that is stored. */
@Component
class Verifier {

    private static final TrailQuery VERIFICATIONS =
            new TrailQuery(null, Action.TRAIL_VERIFIED.word(), null, null, null, null);

    private final IssuedVouchers issued;
    private final VoucherDesk desk;
    private final Instructions instructions;
    private final Trail trail;

    /** The trail, and whether it can be believed. */
    @Component
    record Trail(TrailReader reader, TrailWatch watch, Checkpoints checkpoints) {}

    Verifier(IssuedVouchers issued, VoucherDesk desk, Instructions instructions, Trail trail) {
        this.issued = issued;
        this.desk = desk;
        this.instructions = instructions;
        this.trail = trail;
    }

    /** One thing that was looked at; {@code key} is a message key. */
    record Check(String key, boolean passed) {}

    /**
     * What was found.
     *
     * @param voucher as its record is now
     * @param line the trail's line of the issuing; null where it is missing
     * @param verifiedAt when the whole trail was last verified; null: never yet
     */
    record Finding(
            Issued issued,
            @Nullable Voucher voucher,
            List<Check> checks,
            @Nullable Long line,
            @Nullable Instant verifiedAt,
            @Nullable Long signedUpTo) {

        /** Nothing speaks against it. */
        public boolean isGenuine() {
            return checks.stream().allMatch(Check::passed);
        }
    }

    /** Empty where no voucher was ever issued with that hash. */
    @Transactional(readOnly = true)
    public Optional<Finding> verify(String hash) {
        return issued.byHash(hash).map(this::hold);
    }

    private Finding hold(Issued found) {
        Voucher now = now(found).orElse(null);
        TrailLine line = lineOf(found);
        Instant verifiedAt = trail.reader.newest(VERIFICATIONS, 1).lines().stream()
                .findFirst()
                .map(TrailLine::at)
                .orElse(null);
        List<Check> checks = List.of(
                new Check("voucher.check.stored", Voucher.hashOf(found.record()).equals(found.hash())),
                new Check(
                        "voucher.check.record",
                        now != null && Voucher.hashOf(now.record()).equals(found.hash())),
                new Check("voucher.check.decisions", now != null && isBoundToItsContent(now.request())),
                new Check("voucher.check.line", line != null),
                new Check(
                        verifiedAt == null ? "voucher.check.unverified" : "voucher.check.trail",
                        trail.watch.isSound()));
        return new Finding(
                found,
                now,
                checks,
                line == null ? null : line.seq(),
                verifiedAt,
                trail.checkpoints.latest().map(Checkpoint::size).orElse(null));
    }

    private Optional<Voucher> now(Issued found) {
        String id = found.subject().id();
        return found.subject().type().equals(Voucher.Of.REQUEST.word())
                ? desk.about(RequestNumber.of(id))
                : desk.about(InstructionId.of(id));
    }

    /** The rows as they are stored still have the hash that everybody decided on. */
    private boolean isBoundToItsContent(RequestRecord request) {
        String stored = instructions.contentHash(request.id().batch());
        return stored.equals(request.contentHash())
                && request.decisions().stream().allMatch(it -> it.contentHash().equals(stored));
    }

    private @Nullable TrailLine lineOf(Issued found) {
        TrailQuery query = new TrailQuery(
                null,
                Action.VOUCHER_ISSUED.word(),
                found.subject().type(),
                found.subject().id(),
                null,
                null);
        return trail.reader.newest(query, 10).lines().stream()
                .filter(line -> line.payload().contains("\"hash\":\"" + found.hash() + "\"")
                        && line.payload().contains(Voucher.hashOf(found.names().json())))
                .findFirst()
                .orElse(null);
    }
}
