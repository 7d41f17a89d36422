package io.bursar.cost;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.bss.BssConnection;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Named;
import io.bursar.bss.cost.BillType;
import io.bursar.bss.cost.ChargeMode;
import io.bursar.bss.cost.CostDimension;
import io.bursar.catalogue.Regions;
import io.bursar.web.Formats;

/**
 * The names of what costs are told apart by. Learned from Huawei's catalogue and from bill lines, which name what they
 * are about; a code whose name nobody told is shown as it is.
 */
@Component
public class CostNames {

    private static final String LEARN = """
            insert into cost_name (kind, code, language, name) values (?, ?, ?, ?)
            on conflict (kind, code, language) do update set name = excluded.name
                where cost_name.name <> excluded.name""";

    private static final String UNIT = "UNIT";

    private static final Map<String, ChargeMode> MODES = Map.of(
            "1", ChargeMode.YEARLY_MONTHLY,
            "3", ChargeMode.PAY_PER_USE,
            "10", ChargeMode.RESERVED_INSTANCE,
            "11", ChargeMode.SAVINGS_PLAN);

    private static final Map<String, BillType> TYPES = Map.ofEntries(
            Map.entry("1", BillType.PURCHASE),
            Map.entry("2", BillType.RENEWAL),
            Map.entry("3", BillType.CHANGE),
            Map.entry("4", BillType.UNSUBSCRIPTION_REFUND),
            Map.entry("5", BillType.USAGE),
            Map.entry("8", BillType.AUTO_RENEWAL),
            Map.entry("9", BillType.COMPENSATION),
            Map.entry("12", BillType.HOURLY_BILLING),
            Map.entry("13", BillType.UNSUBSCRIPTION_FEE),
            Map.entry("14", BillType.SUPPORT_PLAN),
            Map.entry("16", BillType.DEDUCTION_ADJUSTMENT),
            Map.entry("18", BillType.MONTHLY_PAYMENT),
            Map.entry("20", BillType.CHANGE_REFUND),
            Map.entry("23", BillType.SAVINGS_PLAN_DEDUCTION),
            Map.entry("24", BillType.PAY_PER_USE_REFUND),
            Map.entry("25", BillType.ROUNDING),
            Map.entry("103", BillType.YEARLY_PAYMENT));

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final AccountDirectory directory;
    private final Formats formats;
    private final Regions regions;
    private final ObjectProvider<BssConnection> connection;

    CostNames(
            JdbcTemplate batches,
            AccountDirectory directory,
            Formats formats,
            Regions regions,
            ObjectProvider<BssConnection> connection) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
        this.regions = regions;
        this.directory = directory;
        this.formats = formats;
        this.connection = connection;
    }

    /** The master account's own id; empty where nobody is connected. */
    public String master() {
        BssConnection known = connection.getIfAvailable();
        return known == null ? "" : known.domainId();
    }

    /** What to call each of those values in the reader's language; every one has an entry. */
    public Map<String, String> of(CostDimension dimension, Collection<String> values) {
        return switch (dimension) {
            case ACCOUNT, PAYER -> accounts(values);
            case CHARGE_MODE ->
                each(values, value -> {
                    ChargeMode mode = MODES.get(value);
                    return mode == null ? value : formats.label(mode);
                });
            case BILL_TYPE ->
                each(values, value -> {
                    BillType type = TYPES.get(value);
                    return type == null ? value : formats.label(type);
                });
            case TAG, COST_UNIT -> each(values, this::part);
            case ENTERPRISE_PROJECT -> projects(values);
            case REGION -> regions(values);
            default -> stored(dimension.name(), values);
        };
    }

    /** The billing mode behind Huawei's number; what is no number is given back as it is. */
    public String modeOf(String number) {
        ChargeMode mode = MODES.get(number);
        return mode == null ? number : mode.name();
    }

    /** The bill type behind Huawei's number; what is no number is given back as it is. */
    public String typeOf(String number) {
        BillType type = TYPES.get(number);
        return type == null ? number : type.name();
    }

    /**
     * Keeps names, as a bill line or a catalogue tells them.
     *
     * @param language {@code zh} or {@code en}
     */
    @Transactional
    public void learn(CostDimension dimension, Locale language, Collection<Named> told) {
        learn(dimension.name(), language, told);
    }

    /** The names of units of measure by their number, in the reader's language; every one has an entry. */
    public Map<String, String> units(Collection<String> numbers) {
        return stored(UNIT, numbers);
    }

    @Transactional
    void learnUnits(Locale language, Collection<Named> told) {
        learn(UNIT, language, told);
    }

    private void learn(String kind, Locale language, Collection<Named> told) {
        List<Object[]> rows = new ArrayList<>();
        for (Named named : told) {
            if (named.name() != null && !named.name().isBlank() && !named.code().isBlank()) {
                rows.add(new Object[] {
                    kind,
                    named.code().toLowerCase(Locale.ROOT),
                    language.getLanguage(),
                    named.name().replace("\0", "")
                });
            }
        }
        rows.sort(java.util.Comparator.comparing(row -> String.valueOf(row[1])));
        batches.batchUpdate(LEARN, rows);
    }

    private Map<String, String> accounts(Collection<String> values) {
        Map<CustomerId, Account> known = directory.find(values.stream()
                .filter(value -> !value.isBlank() && value.length() <= 64)
                .map(CustomerId::of)
                .toList());
        Map<String, String> titles = new HashMap<>();
        known.forEach((id, account) -> titles.put(id.value(), account.title()));
        if (!master().isEmpty()) {
            titles.put(master(), formats.word("cost.master"));
        }
        return each(values, value -> titles.getOrDefault(value, value));
    }

    private Map<String, String> projects(Collection<String> values) {
        Map<String, String> names = stored(CostDimension.ENTERPRISE_PROJECT.name(), values);
        return each(
                values,
                value -> value.equals("-1") ? formats.word("cost.noProject") : names.getOrDefault(value, value));
    }

    /** Bills name regions in Chinese only. */
    private Map<String, String> regions(Collection<String> values) {
        Map<String, String> told = stored(CostDimension.REGION.name(), values);
        return each(values, value -> regions.name(value, told.get(value)));
    }

    private Map<String, String> stored(String kind, Collection<String> values) {
        String[] codes =
                values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toArray(String[]::new);
        Map<String, String> names = new HashMap<>();
        jdbc.sql("""
                        select code, name from cost_name where kind = :kind and code = any(:codes)
                        order by language = :language""")
                .param("kind", kind)
                .param("codes", codes)
                .param("language", language())
                .query(row -> {
                    names.put(row.getString("code"), row.getString("name"));
                });
        return each(values, value -> names.getOrDefault(value.toLowerCase(Locale.ROOT), value));
    }

    /** The part behind {@code key:}; without one, that there is none. */
    private String part(String value) {
        int colon = value.indexOf(':');
        String rest = value.substring(colon + 1);
        return rest.equals("noTagKey") || rest.equals("noCostUnit") ? formats.word("cost.untagged") : rest;
    }

    private Map<String, String> each(Collection<String> values, Function<String, String> label) {
        Map<String, String> labels = new HashMap<>();
        for (String value : values) {
            labels.computeIfAbsent(value, it -> it.isEmpty() ? formats.word("cost.none") : label.apply(it));
        }
        return labels;
    }

    private static String language() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? "en" : "zh";
    }
}
