package io.bursar.voucher;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

import org.springframework.stereotype.Component;

import io.bursar.approval.RequestNumber;

/** Vouchers for other modules. */
@Component
public class Vouchers {

    private final VoucherDesk desk;
    private final Leaves leaves;
    private final VoucherPdf pdf;

    Vouchers(VoucherDesk desk, Leaves leaves, VoucherPdf pdf) {
        this.desk = desk;
        this.leaves = leaves;
        this.pdf = pdf;
    }

    /** A voucher as it was issued. */
    public static final class Sealed {

        private final String hash;
        private final Leaf leaf;
        private final VoucherPdf pdf;

        private Sealed(String hash, Leaf leaf, VoucherPdf pdf) {
            this.hash = hash;
            this.leaf = leaf;
            this.pdf = pdf;
        }

        /** SHA-256 of the record, lower-case hex. */
        public String hash() {
            return hash;
        }

        /** The paper; the stream stays open. */
        public void writeTo(OutputStream target) throws IOException {
            pdf.write(leaf, target);
        }
    }

    /** What the hash of that request's voucher is, or would be, computed from: canonical JSON. */
    public Optional<String> record(RequestNumber number) {
        return desk.about(number).map(Voucher::record);
    }

    /**
     * The voucher of that whole request, issued now where it never was; empty while the request is not final, and when
     * its record is no longer what the voucher was issued for.
     */
    public Optional<Sealed> of(RequestNumber number) {
        return desk.about(number)
                .flatMap(voucher -> desk.issue(voucher)
                        .filter(issued -> issued.hash().equals(Voucher.hashOf(voucher.record())))
                        .map(issued -> new Sealed(issued.hash(), leaves.of(voucher, issued.names(), issued), pdf)));
    }
}
