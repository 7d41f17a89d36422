package io.bursar.trail;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.audit.TrailLine;
import io.bursar.audit.TrailReader;
import io.bursar.identity.Role;
import io.bursar.web.PageSection;

/**
 * What happened to a request, an account, a user or the rules: the newest lines of the trail about it, on its own page.
 * A request's history is its instructions' too, an account's that of its movements, and a user's what the user did.
 */
@Component
class History implements PageSection {

    static final int MOST = 30;

    private final TrailReader reader;
    private final TrailSearches searches;
    private final Words words;

    History(TrailReader reader, TrailSearches searches, Words words) {
        this.reader = reader;
        this.searches = searches;
        this.words = words;
    }

    /** The lines, and where all of them are; {@code isAll} when these are all. */
    record Model(List<Event> events, String query, boolean isAll) {}

    /** One line. */
    record Event(TrailLine line, String actor, String action, String details) {}

    @Override
    public String titleKey() {
        return "trail.history";
    }

    @Override
    public String template() {
        return "trail/history";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.AUDITOR, Role.ADMIN);
    }

    @Override
    public @Nullable Object modelFor(String type, String id) {
        return switch (type) {
            case "request" -> model(about(id, searches.related(id)), null, "subject=" + id);
            case "account" -> model(about(id, searches.ofAccount(id)), null, "subject=" + id);
            case "user" -> model(List.of(id), id, "actor=" + id);
            case "rules" -> rules();
            default -> null;
        };
    }

    private static List<String> about(String id, List<String> related) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(id), related.stream())
                .toList();
    }

    private Model model(List<String> ids, @Nullable String actor, String query) {
        return model(reader.history(ids, actor, MOST), query);
    }

    /** Editions have numbers, which other things may have as well. */
    private Model rules() {
        var lines = reader.about("rules", searches.editions()).reversed();
        return model(lines.subList(0, Math.min(MOST, lines.size())), "action=rules.");
    }

    private Model model(List<TrailLine> lines, String query) {
        return new Model(
                lines.stream()
                        .map(line -> new Event(
                                line,
                                words.actor(line.actor()),
                                words.action(line.action()),
                                Details.of(line.payload(), words).inShort()))
                        .toList(),
                query,
                lines.size() < MOST);
    }
}
