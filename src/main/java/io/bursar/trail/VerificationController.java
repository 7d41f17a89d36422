package io.bursar.trail;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

import io.bursar.audit.CurrentActor;
import io.bursar.checkpoint.Verification.Broken;
import io.bursar.checkpoint.Verification.Sound;

/** Verifying the whole trail on request: begun here, watched on a page that looks again by itself. */
@Controller
class VerificationController {

    private final VerificationRun runs;
    private final Proofs proofs;
    private final CurrentActor actor;

    VerificationController(VerificationRun runs, Proofs proofs, CurrentActor actor) {
        this.runs = runs;
        this.proofs = proofs;
        this.actor = actor;
    }

    /**
     * A run as shown; of {@code sound} and {@code broken} one is there once it has ended well or ill. {@code proof} is
     * what was last found out by whatever run, also of another night.
     */
    record VerificationPage(
            VerificationRun.@Nullable Run run,
            @Nullable Sound sound,
            @Nullable Broken broken,
            Proofs.Proof proof) {}

    @PostMapping("/trail/verification")
    String verify() {
        runs.begin(actor.get());
        return "redirect:/trail/verification";
    }

    /** Asks to be looked at again every other second while it runs, without any script. */
    @GetMapping("/trail/verification")
    String watch(Model model, HttpServletResponse response) {
        var run = runs.last();
        if (run != null && !run.ended()) {
            response.setHeader("Refresh", "2");
        }
        var finding = run == null ? null : run.finding();
        model.addAttribute(
                "page",
                new VerificationPage(
                        run,
                        finding instanceof Sound sound ? sound : null,
                        finding instanceof Broken broken ? broken : null,
                        proofs.last()));
        return "trail/verification";
    }
}
