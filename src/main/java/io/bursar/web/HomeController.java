package io.bursar.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: the cards that the modules contribute. */
@Controller
class HomeController {

    private static final Logger log = LoggerFactory.getLogger(HomeController.class);

    private final List<HomeCard> cards;
    private final List<FirstPage> firstPages;

    HomeController(ObjectProvider<HomeCard> cards, ObjectProvider<FirstPage> firstPages) {
        this.cards =
                cards.stream().sorted(Comparator.comparingInt(HomeCard::order)).toList();
        this.firstPages = firstPages.stream().toList();
    }

    /** A card as shown; exactly one of figures and lines, or neither when it could not be read. */
    record Card(String title, HomeCard.@Nullable Figures figures, HomeCard.@Nullable Lines lines) {}

    @GetMapping("/")
    String home(Model model) {
        Set<String> held = Frame.authorities();
        for (FirstPage first : firstPages) {
            if (first.isFor(held)) {
                return "redirect:" + first.href();
            }
        }
        model.addAttribute(
                "cards",
                cards.stream()
                        .filter(card -> Frame.isFor(
                                held, NavigationItem.authorities(card.roles().toArray(Enum<?>[]::new))))
                        .flatMap(card -> shown(card).stream())
                        .toList());
        return "web/home";
    }

    private static Optional<Card> shown(HomeCard card) {
        try {
            return switch (card.content()) {
                case HomeCard.Figures figures -> Optional.of(new Card(card.title(), figures, null));
                case HomeCard.Lines lines when lines.lines().isEmpty() && card.hiddenWhenEmpty() -> Optional.empty();
                case HomeCard.Lines lines -> Optional.of(new Card(card.title(), null, lines));
            };
        } catch (RuntimeException e) {
            log.warn("The home card {} could not be read", card.title(), e);
            return Optional.of(new Card(card.title(), null, null));
        }
    }
}
