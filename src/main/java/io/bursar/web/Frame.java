package io.bursar.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import io.bursar.runtime.Mode;

/** What the layout asks about the page around the content. */
@Component("frame")
class Frame {

    private static final Logger log = LoggerFactory.getLogger(Frame.class);

    private final List<NavigationItem> items;
    private final List<NavigationCounter> counters;
    private final ObjectProvider<PageSection> sections;
    private final Mode mode;

    Frame(
            ObjectProvider<NavigationItem> items,
            ObjectProvider<NavigationCounter> counters,
            ObjectProvider<PageSection> sections,
            Mode mode) {
        this.items = items.stream()
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
        this.counters = counters.stream().toList();
        this.sections = sections;
        this.mode = mode;
    }

    /**
     * Entries that belong together.
     *
     * @param number the hundreds of their order; the heading is {@code web.section.<number>}
     */
    record Section(int number, List<Entry> entries) {}

    /** One entry as this person sees it on this page. */
    record Entry(NavigationItem item, boolean current) {}

    /**
     * Something open.
     *
     * @param count -1 when it could not be counted: said so rather than hidden
     */
    record Counter(String key, String href, long count) {}

    /** A section of another module on this page. */
    record Added(String titleKey, String template, Object model) {}

    public boolean isSandbox() {
        return mode == Mode.SANDBOX;
    }

    /** For the html element. */
    public String language() {
        return isEnglish() ? "en" : "zh-CN";
    }

    public boolean isEnglish() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en");
    }

    /** The person who is signed in, or null. */
    public @Nullable String person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof NamedPrincipal named
                ? named.displayName()
                : null;
    }

    /** The navigation of the person who is signed in. */
    public List<Section> navigation() {
        Set<String> held = authorities();
        NavigationItem here = items.stream()
                .filter(item -> isWithin(item.href(), path()))
                .max(Comparator.comparingInt(item -> item.href().length()))
                .orElse(null);
        return items.stream()
                .filter(item -> isFor(held, item.authorities()))
                .map(item -> new Entry(item, item.equals(here)))
                .collect(Collectors.groupingBy(entry -> entry.item().order() / 100, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(section -> new Section(section.getKey(), section.getValue()))
                .toList();
    }

    /** What is open, for everybody who is signed in. */
    public List<Counter> counters() {
        return counters.stream()
                .map(this::counted)
                .filter(counter -> counter.count() != 0)
                .toList();
    }

    /** What other modules add to the page of that request, account, user or of the rules. */
    public List<Added> sections(String type, String id) {
        Set<String> held = authorities();
        List<Added> added = new ArrayList<>();
        sections.orderedStream()
                .filter(section ->
                        isFor(held, NavigationItem.authorities(section.roles().toArray(Enum<?>[]::new))))
                .forEach(section -> {
                    try {
                        Object model = section.modelFor(type, id);
                        if (model != null) {
                            added.add(new Added(section.titleKey(), section.template(), model));
                        }
                    } catch (RuntimeException e) {
                        log.error("Section {} of {} {} was left out", section.titleKey(), type, id, e);
                    }
                });
        return added;
    }

    /** The address of this page, for links that keep its filters. */
    public Address address() {
        return Address.of(request());
    }

    /** Where a form of the frame comes back to: this page, or the one before where this one cannot be asked for. */
    public String here() {
        HttpServletRequest request = request();
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return failed(request);
        }
        return "GET".equals(request.getMethod())
                ? LocalPath.orHome(Address.of(request).toString())
                : LocalPath.before(request);
    }

    /** The page from which this one was asked for, else the home page. */
    public String before() {
        return LocalPath.before(request());
    }

    /**
     * The page that failed. A container shows the page of an error as one that was asked for by GET, whatever had been
     * sent, and what had been sent may be too much to be read: so nothing of it is looked at.
     */
    private static String failed(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (!"GET".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD)) || path == null) {
            return LocalPath.before(request);
        }
        Object query = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        String within = path.toString().substring(request.getContextPath().length());
        return LocalPath.orHome(query == null ? within : within + "?" + query);
    }

    /** The reference that the log knows this request by. */
    public String reference() {
        return RequestIdFilter.idOf(request());
    }

    static boolean isFor(Set<String> held, Set<String> wanted) {
        return wanted.isEmpty() || wanted.stream().anyMatch(held::contains);
    }

    static Set<String> authorities() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                ? Set.of()
                : authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toSet());
    }

    private Counter counted(NavigationCounter counter) {
        try {
            return new Counter(counter.key(), counter.href(), counter.count());
        } catch (RuntimeException e) {
            log.warn("{} could not be counted for the page frame", counter.key(), e);
            return new Counter(counter.key(), counter.href(), -1);
        }
    }

    private static boolean isWithin(String href, String path) {
        return href.equals("/") ? path.equals("/") : path.equals(href) || path.startsWith(href + "/");
    }

    private static String path() {
        return Address.path(request());
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
