package io.bursar.voucher;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import io.bursar.approval.RequestNumber;
import io.bursar.instruction.InstructionId;
import io.bursar.paper.SquareCode;

/** Vouchers, to look at, to print and to take away. */
@Controller
class VoucherController {

    private final VoucherDesk desk;
    private final Leaves leaves;
    private final VoucherPdf pdf;

    VoucherController(VoucherDesk desk, Leaves leaves, VoucherPdf pdf) {
        this.desk = desk;
        this.leaves = leaves;
        this.pdf = pdf;
    }

    /**
     * What the page shows.
     *
     * @param code the square code's picture, null where nothing was issued
     * @param altered the record is not what the voucher was issued for
     */
    record VoucherPage(Leaf leaf, @Nullable Code code, boolean altered, String pdf) {}

    /** A picture of so many modules a side. */
    record Code(int size, String path) {}

    @GetMapping("/vouchers/instructions/{id}")
    String instruction(@PathVariable InstructionId id, Model model) {
        return page(desk.about(id), "/vouchers/instructions/" + id + ".pdf", model);
    }

    @GetMapping("/vouchers/requests/{number}")
    String request(@PathVariable RequestNumber number, Model model) {
        return page(desk.about(number), "/vouchers/requests/" + number + ".pdf", model);
    }

    @GetMapping("/vouchers/instructions/{id}.pdf")
    void instructionPdf(@PathVariable InstructionId id, HttpServletResponse response) throws IOException {
        download(desk.about(id), response);
    }

    @GetMapping("/vouchers/requests/{number}.pdf")
    void requestPdf(@PathVariable RequestNumber number, HttpServletResponse response) throws IOException {
        download(desk.about(number), response);
    }

    private String page(Optional<Voucher> found, String file, Model model) {
        Voucher voucher = found.orElseThrow(VoucherController::missing);
        Issued issued = desk.issue(voucher).orElse(null);
        Names names = issued == null ? desk.names(voucher) : issued.names();
        Leaf leaf = leaves.of(voucher, names, issued);
        Leaf.Seal seal = leaf.seal();
        model.addAttribute(
                "page",
                new VoucherPage(
                        leaf, seal == null ? null : code(seal), issued != null && isAltered(voucher, issued), file));
        return "voucher/show";
    }

    /** Recorded before the first byte leaves. */
    private void download(Optional<Voucher> found, HttpServletResponse response) throws IOException {
        Voucher voucher = found.orElseThrow(VoucherController::missing);
        Issued issued = desk.issue(voucher).orElseThrow(VoucherController::notYet);
        if (isAltered(voucher, issued)) {
            throw notYet();
        }
        Leaf leaf = leaves.of(voucher, issued.names(), issued);
        desk.taken(issued);
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + voucher.number() + ".pdf\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        pdf.write(leaf, response.getOutputStream());
    }

    private static boolean isAltered(Voucher voucher, Issued issued) {
        return !Voucher.hashOf(voucher.record()).equals(issued.hash());
    }

    private static Code code(Leaf.Seal seal) {
        SquareCode code = SquareCode.of(seal.address());
        return new Code(code.size(), code.path());
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ResponseStatusException notYet() {
        return new ResponseStatusException(HttpStatus.CONFLICT);
    }
}
