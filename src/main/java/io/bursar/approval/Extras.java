package io.bursar.approval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.bursar.identity.People;
import io.bursar.web.Formats;

/** What other modules add to requests; templates find it under {@code @extras}. */
@Component("extras")
class Extras {

    private static final Logger log = LoggerFactory.getLogger(Extras.class);

    private final ObjectProvider<RequestActions> sources;
    private final People people;
    private final Formats formats;

    Extras(ObjectProvider<RequestActions> sources, People people, Formats formats) {
        this.sources = sources;
        this.people = people;
        this.formats = formats;
    }

    /** For the person of this thread; none that moves money while something contradicts what is known of it. */
    public List<RequestActions.Link> links(RequestOverview request) {
        boolean doubtful = !warnings(request).isEmpty();
        return collect(source -> source.linksFor(request, people.current())).stream()
                .filter(link -> !(link.moves() && doubtful))
                .toList();
    }

    public List<RequestActions.Fact> warnings(RequestOverview request) {
        return collect(source -> source.warningsFor(request));
    }

    public List<RequestActions.Fact> facts(RequestOverview request) {
        return collect(source -> source.factsFor(request));
    }

    /** The flags of those requests as text; every request has an entry. */
    public Map<RequestNumber, List<String>> flags(Collection<RequestNumber> requests) {
        Map<RequestNumber, List<String>> texts = new HashMap<>();
        requests.forEach(number -> texts.put(number, new ArrayList<>()));
        for (Map<RequestNumber, List<RequestActions.Flag>> flags :
                collect(source -> List.of(source.flagsFor(requests)))) {
            flags.forEach((number, found) -> found.forEach(flag -> texts.computeIfAbsent(number, _ -> new ArrayList<>())
                    .add(formats.word(flag.key(), flag.arguments().toArray()))));
        }
        return texts;
    }

    private <T> List<T> collect(Function<RequestActions, List<T>> question) {
        List<T> all = new ArrayList<>();
        sources.orderedStream().forEach(source -> {
            try {
                all.addAll(question.apply(source));
            } catch (RuntimeException e) {
                log.error(
                        "What {} adds to requests was left out",
                        source.getClass().getSimpleName(),
                        e);
            }
        });
        return all;
    }
}
