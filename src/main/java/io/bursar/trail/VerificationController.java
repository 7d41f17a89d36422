package io.bursar.trail;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.audit.CurrentActor;
import io.bursar.audit.TrailWatch;
import io.bursar.audit.Verification.Broken;
import io.bursar.audit.Verification.Sound;
import io.bursar.web.Flash;
import io.bursar.web.Formats;

/** Verifying the whole trail on request. */
@Controller
class VerificationController {

    private final TrailWatch watch;
    private final CurrentActor actor;
    private final Formats formats;

    VerificationController(TrailWatch watch, CurrentActor actor, Formats formats) {
        this.watch = watch;
        this.actor = actor;
        this.formats = formats;
    }

    @PostMapping("/trail/verification")
    String verify(RedirectAttributes redirect) {
        var flash = switch (watch.verify(actor.get())) {
            case Sound sound ->
                Flash.done("trail.verified.sound", formats.number(sound.lines()), formats.number(sound.checkpoints()));
            case Broken broken ->
                Flash.refused("trail.verified.broken", formats.number(broken.seq()), formats.label(broken.flaw()));
        };
        flash.to(redirect);
        return "redirect:/trail";
    }
}
