package io.bursar.voucher;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells whether a printed voucher is true: where its square code leads. */
@Controller
class VerifyController {

    private final Verifier verifier;
    private final Leaves leaves;

    VerifyController(Verifier verifier, Leaves leaves) {
        this.verifier = verifier;
        this.leaves = leaves;
    }

    /** What was asked and found; nulls where there is nothing to show. */
    record VerifyPage(
            String asked,
            boolean unknown,
            Verifier.@Nullable Finding finding,
            @Nullable Leaf leaf) {}

    /** For those who type the hash: blanks and capitals do not matter. */
    @GetMapping("/verify")
    String ask(@RequestParam(defaultValue = "") String hash, Model model) {
        String typed = hash.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (typed.matches("[0-9a-f]{64}")) {
            return "redirect:/verify/" + typed;
        }
        model.addAttribute("page", new VerifyPage(hash.strip(), !typed.isEmpty(), null, null));
        return "voucher/verify";
    }

    @GetMapping("/verify/{hash:[0-9a-f]{64}}")
    String verify(@PathVariable String hash, Model model, HttpServletResponse response) {
        Verifier.Finding finding = verifier.verify(hash).orElse(null);
        if (finding == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        Voucher voucher = finding == null ? null : finding.voucher();
        Leaf leaf = finding == null || voucher == null
                ? null
                : leaves.of(voucher, finding.issued().names(), finding.issued());
        model.addAttribute("page", new VerifyPage(hash, finding == null, finding, leaf));
        return "voucher/verify";
    }
}
