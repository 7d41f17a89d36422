package io.bursar.resourcepackage;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.bss.RetiredGroup;
import io.bursar.bss.RetiredGroups;
import io.bursar.web.Flash;
import io.bursar.web.LocalPath;

/** The packages, one of them, and the alerts. */
@Controller
class PackagesController {

    private final PackagePages pages;
    private final PackageShelf shelf;
    private final Thresholds thresholds;
    private final RetiredGroups retired;

    PackagesController(
            PackagePages pages, PackageShelf shelf, Thresholds thresholds, ObjectProvider<RetiredGroups> retired) {
        this.pages = pages;
        this.shelf = shelf;
        this.thresholds = thresholds;
        this.retired = retired.getIfAvailable(RetiredGroups::none);
    }

    /** Whether the pages must say that an interface is used which Huawei will switch off. */
    @ModelAttribute("retired")
    boolean retired() {
        return retired.uses(RetiredGroup.PACKAGES) || retired.uses(RetiredGroup.USAGE);
    }

    @GetMapping("/packages")
    String list(@RequestParam Map<String, String> parameters, Model model) {
        model.addAttribute("page", pages.list(parameters));
        return "resourcepackage/list";
    }

    @GetMapping("/packages/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String days,
            Model model) {
        model.addAttribute("page", pages.show(known(id), item, days));
        model.addAttribute("formats", DeductionTakeout.FORMATS);
        return "resourcepackage/show";
    }

    @GetMapping("/packages/alerts")
    String alerts(Model model) {
        model.addAttribute("alerts", thresholds.alerts(false));
        model.addAttribute("open", thresholds.open());
        model.addAttribute("threshold", thresholds.of(Thresholds.ALL).orElse(null));
        return "resourcepackage/alerts";
    }

    @PostMapping("/packages/alerts/seen")
    String seen(@RequestParam long upTo, RedirectAttributes redirect) {
        var seen = thresholds.seen(upTo);
        Flash.done("resourcepackage.alert.seenNow", Integer.toString(seen)).to(redirect);
        return "redirect:/packages/alerts";
    }

    /** Of one package, or of all ({@code *}); an empty percentage raises none, {@code inherit} the one for all. */
    @PostMapping("/packages/threshold")
    String threshold(
            @RequestParam String scope,
            @RequestParam(defaultValue = "") String percent,
            @RequestParam(required = false) @Nullable String inherit,
            @RequestParam(required = false) @Nullable String back,
            RedirectAttributes redirect) {
        if (!scope.equals(Thresholds.ALL)) {
            known(scope);
        }
        var typed = percent.strip().replace("%", "");
        if (inherit != null && !scope.equals(Thresholds.ALL)) {
            thresholds.inherit(scope);
            Flash.done("resourcepackage.threshold.inherited").to(redirect);
        } else if (typed.isEmpty()) {
            thresholds.set(scope, null);
            Flash.done("resourcepackage.threshold.off").to(redirect);
        } else if (typed.matches("[0-9]{1,2}|100")) {
            thresholds.set(scope, Integer.valueOf(typed));
            Flash.done("resourcepackage.threshold.set", typed).to(redirect);
        } else {
            Flash.refused("resourcepackage.threshold.invalid").to(redirect);
        }
        return "redirect:" + (back == null ? "/packages/alerts" : LocalPath.orHome(back));
    }

    private StoredPackage known(String id) {
        return shelf.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
