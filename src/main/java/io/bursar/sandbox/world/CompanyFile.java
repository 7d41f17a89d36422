package io.bursar.sandbox.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Puts the people of {@code sandbox/company.tsv} into the tables. */
final class CompanyFile {

    private static final String FILE = "/sandbox/company.tsv";

    private static final String ROOT_UNIT = "65400";

    private static final String UNIT = """
            insert into sandbox.unit (id, relation_id, parent_id, name, position)
            values (:id, :relation, nullif(:parent, ''), nullif(:name, ''), :position)
            """;

    private static final String CUSTOMER = """
            insert into sandbox.customer (id, name, display_name, status, unit_id, master, hosted, debt, position)
            values (:id, :name, :display, :status, :unit, :master, false, 0, :position)
            """;

    private final NamedParameterJdbcTemplate batch;
    private final Company company;
    private final SplittableRandom random;

    CompanyFile(NamedParameterJdbcTemplate batch, Company company, SplittableRandom random) {
        this.batch = batch;
        this.company = company;
        this.random = random;
    }

    void load() {
        List<SqlParameterSource> units = new ArrayList<>();
        List<SqlParameterSource> customers = new ArrayList<>();
        Map<String, String> traits = new LinkedHashMap<>();
        for (String line : lines()) {
            List<String> cells = List.of(line.split("\t", -1));
            if (cells.getFirst().equals("unit")) {
                units.add(unit(cells, units.size()));
            } else if (cells.getFirst().equals("account")) {
                int position = customers.size();
                String id = position < WellKnown.FIRST_IDS.size() ? WellKnown.FIRST_IDS.get(position) : nextId();
                customers.add(customer(id, cells, position));
                traits.put(id, cells.get(5));
            }
        }
        customers.add(customer(WellKnown.MASTER_ID, List.of("", "corp_master", "华辰智造集团", "1", ROOT_UNIT), -1));
        batch.batchUpdate(UNIT, units.toArray(SqlParameterSource[]::new));
        batch.batchUpdate(CUSTOMER, customers.toArray(SqlParameterSource[]::new));
        traits.forEach(this::applyTrait);
    }

    private static SqlParameterSource unit(List<String> cells, int position) {
        return new MapSqlParameterSource()
                .addValue("id", cells.get(1))
                .addValue("relation", cells.get(2))
                .addValue("parent", cells.get(3))
                .addValue("name", cells.get(4))
                .addValue("position", position);
    }

    private static SqlParameterSource customer(String id, List<String> cells, int position) {
        return new MapSqlParameterSource()
                .addValue("id", id)
                .addValue("name", cells.get(1))
                .addValue("display", cells.get(2))
                .addValue("status", Integer.parseInt(cells.get(3)))
                .addValue("unit", cells.get(4))
                .addValue("master", position < 0)
                .addValue("position", position);
    }

    private void applyTrait(String id, String trait) {
        String credit = BalanceType.CREDIT.name();
        switch (trait) {
            case "hosted" -> company.hosted(id, true);
            case "own-credit" ->
                company.failCheck(id, "UpdateSubEnterpriseAmount", credit, "SUB_CUSTOMER_NO_OWN_CREDIT");
            case "no-share" -> company.failCheck(id, "*", credit, "NO_SHARE_CREDIT_TO_SUB_PERMISSION");
            case "other-legal" -> {
                company.failCheck(id, "*", credit, "SAME_REAL_NAME_TRANS_CREDIT");
                company.failCheck(
                        id, "ClaimEnterpriseMultiAccountCoupon", BalanceType.COUPON.name(), "SAME_LEGAL_TRANS_COUPON");
            }
            default -> {
                return;
            }
        }
    }

    private String nextId() {
        return String.format(Locale.ROOT, "0%015x%016x", random.nextLong() >>> 4, random.nextLong());
    }

    private static List<String> lines() {
        try (InputStream file = Objects.requireNonNull(CompanyFile.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
