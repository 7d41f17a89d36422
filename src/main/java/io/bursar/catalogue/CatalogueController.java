package io.bursar.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.bursar.identity.PathRules;
import io.bursar.identity.Role;
import io.bursar.sync.Synchronisations;
import io.bursar.web.Choice;
import io.bursar.web.Icon;
import io.bursar.web.NavigationItem;
import io.bursar.web.Paging;
import io.bursar.web.TypedText;

/** The reference of kinds of usage, to be searched and browsed by service and kind of resource. */
@Controller
class CatalogueController {

    private static final String NAMES = """
            select u.service, u.owner, u.code, coalesce(nullif(%1$s, ''), nullif(%2$s, ''), u.code) as name
              from catalogue_word u where u.kind = 'USAGE_TYPE'""";
    private static final String FOUND = """
             and (:service = '' or lower(u.service) = lower(:service)) and (:type = '' or lower(u.owner) = lower(:type))
             and (:q = '' or position(:q in lower(u.code || ' ' || u.chinese || ' ' || u.english || ' ' || u.owner)) > 0
                  or exists (select 1 from catalogue_word t where (t.kind, lower(t.code)) in
                                (('RESOURCE_TYPE', lower(u.owner)), ('SERVICE', lower(u.service)))
                             and position(:q in lower(t.chinese || ' ' || t.english || ' ' || t.short)) > 0))""";

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Synchronisations synchronisations;

    CatalogueController(JdbcClient jdbc, Catalogue catalogue, Synchronisations synchronisations) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.synchronisations = synchronisations;
    }

    /** One kind of usage in the reader's language. */
    record Row(String service, String serviceName, String type, String typeName, String code, String name) {}

    /** What is asked for. */
    record Filter(String q, String service, String type) {

        public boolean isSet() {
            return !q.isEmpty() || !service.isEmpty() || !type.isEmpty();
        }
    }

    @GetMapping("/usage/types")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String type,
            @RequestParam Map<String, String> parameters,
            Model model) {
        var filter = new Filter(text(q), text(service), text(type));
        Map<String, Object> asked = new HashMap<>(
                Map.of("q", filter.q().toLowerCase(Locale.ROOT), "service", filter.service(), "type", filter.type()));
        long total = jdbc.sql("select count(*) from catalogue_word u where u.kind = 'USAGE_TYPE'" + FOUND)
                .params(asked)
                .query(Long.class)
                .single();
        var paging = Paging.of(parameters.get("page"), Paging.USUAL_SIZE, total);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", rows(asked, paging));
        model.addAttribute("paging", paging);
        model.addAttribute("services", services());
        model.addAttribute("types", filter.service().isEmpty() ? List.of() : types(filter.service()));
        model.addAttribute("state", synchronisations.state(CatalogueSync.NAME));
        return "catalogue/list";
    }

    private List<Row> rows(Map<String, Object> asked, Paging paging) {
        var english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        var names = NAMES.formatted(english ? "u.english" : "u.chinese", english ? "u.chinese" : "u.english");
        return jdbc.sql(names + FOUND + " order by u.service, u.owner, u.code limit :size offset :offset")
                .params(asked)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, _) -> new Row(
                        row.getString("service"),
                        catalogue.service(row.getString("service")),
                        row.getString("owner"),
                        catalogue.resourceType(row.getString("owner")),
                        row.getString("code"),
                        row.getString("name")))
                .list();
    }

    private List<Choice> services() {
        return choices(
                jdbc.sql("select distinct service from catalogue_word where kind = 'USAGE_TYPE' and service <> ''")
                        .query(String.class)
                        .list(),
                catalogue::service);
    }

    private List<Choice> types(String service) {
        return choices(
                jdbc.sql("select distinct owner from catalogue_word"
                                + " where kind = 'USAGE_TYPE' and lower(service) = lower(?)")
                        .params(service)
                        .query(String.class)
                        .list(),
                catalogue::resourceType);
    }

    private static List<Choice> choices(List<String> codes, java.util.function.UnaryOperator<String> name) {
        var choices = new ArrayList<>(
                codes.stream().map(code -> Choice.of(code, name.apply(code))).toList());
        choices.sort(java.util.Comparator.comparing(Choice::label));
        return choices;
    }

    private static String text(String typed) {
        var text = TypedText.of(typed).replace("\0", "");
        return text.length() > 100 ? text.substring(0, 100) : text;
    }

    /** Where the page is, and who may open it. */
    @Configuration(proxyBeanMethods = false)
    static class Places {

        private static final Role[] READERS = {Role.FINANCE, Role.APPROVER, Role.AUDITOR, Role.ADMIN};

        @Bean
        NavigationItem usageTypesInNavigation() {
            return NavigationItem.of(270, "catalogue.navigation", "/usage/types", Icon.USAGE)
                    .onlyFor(READERS);
        }

        @Bean
        PathRules usageTypePaths() {
            return PathRules.none().reads("/usage/types", READERS);
        }
    }
}
