package io.bursar.takeout;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import io.bursar.web.Flash;

/** Asking for files, watching them being made, fetching them. */
@Controller
class TakeoutController {

    private static final int LISTED = 50;
    private static final String SECONDS_BETWEEN_LOOKS = "2";

    private final TakeoutDesk desk;
    private final TakeoutShelf shelf;
    private final TakeoutRecord record;

    TakeoutController(TakeoutDesk desk, TakeoutShelf shelf, TakeoutRecord record) {
        this.desk = desk;
        this.shelf = shelf;
        this.record = record;
    }

    /** A short file is the answer itself; a long one has a page. */
    @PostMapping("/exports")
    @Nullable String order(
            @RequestParam Format format,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes redirect,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var source = desk.source(parameters.getOrDefault("content", ""))
                .filter(known -> known.formats().contains(format))
                .orElseThrow(TakeoutController::missing);
        if (!mayTake(source, request)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return switch (desk.order(source, format, parameters)) {
            case TakeoutDesk.Refused refused -> {
                Flash.refused(refused.key()).to(redirect);
                yield "redirect:" + refused.page();
            }
            case TakeoutDesk.Ordered ordered -> {
                var takeout = mine(ordered.id());
                if (!ordered.made() || takeout.made() == null) {
                    yield "redirect:/exports/" + ordered.id();
                }
                send(takeout, takeout.made(), response);
                yield null;
            }
        };
    }

    @GetMapping("/exports")
    String list(Model model, HttpServletResponse response) {
        var takeouts = shelf.of(record.actor().id(), LISTED);
        if (takeouts.stream().anyMatch(takeout -> takeout.progress().isUnderWay())) {
            response.setHeader("Refresh", SECONDS_BETWEEN_LOOKS);
        }
        model.addAttribute("takeouts", takeouts);
        return "takeout/list";
    }

    @GetMapping("/exports/{id}")
    String show(@PathVariable UUID id, Model model, HttpServletResponse response) {
        var takeout = mine(id);
        if (takeout.progress().isUnderWay()) {
            response.setHeader("Refresh", SECONDS_BETWEEN_LOOKS);
        }
        model.addAttribute("takeout", takeout);
        var page = desk.source(takeout.kind()).map(TakeoutSource::page).orElse("/");
        model.addAttribute("back", page);
        model.addAttribute("listed", listed(page, takeout.filter()));
        return "takeout/show";
    }

    @GetMapping("/exports/{id}/file")
    void file(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var takeout = mine(id);
        var mayTake = desk.source(takeout.kind())
                .filter(source -> mayTake(source, request))
                .isPresent();
        if (!mayTake || takeout.made() == null || takeout.progress().state() != Takeout.State.READY) {
            throw missing();
        }
        send(takeout, takeout.made(), response);
    }

    private void send(Takeout takeout, Takeout.Made made, HttpServletResponse response) throws IOException {
        response.setContentType(takeout.wanted().format().mediaType());
        response.setContentLengthLong(made.bytes());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + takeout.fileName() + "\"");
        response.setHeader("X-Content-SHA256", made.sha256());
        shelf.read(takeout.id(), response.getOutputStream());
    }

    /** The page as it was filtered when the file was asked for. */
    private static String listed(String page, Map<String, String> filter) {
        var address = UriComponentsBuilder.fromPath(page);
        filter.forEach((name, _) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(filter).toUriString();
    }

    private Takeout mine(UUID id) {
        return shelf.find(id)
                .filter(takeout -> takeout.by().id().equals(record.actor().id()))
                .orElseThrow(TakeoutController::missing);
    }

    /** As the person's roles are now, not as they were when the file was asked for. */
    private static boolean mayTake(TakeoutSource source, HttpServletRequest request) {
        return source.readers().stream().anyMatch(role -> request.isUserInRole(role.name()));
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
