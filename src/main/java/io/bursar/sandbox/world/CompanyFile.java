package io.bursar.sandbox.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the people of {@code sandbox/company.tsv} into the tables. */
final class CompanyFile {

    private static final String FILE = "/sandbox/company.tsv";

    private final JdbcClient jdbc;
    private final Company company;
    private final SplittableRandom random;

    CompanyFile(JdbcClient jdbc, Company company, SplittableRandom random) {
        this.jdbc = jdbc;
        this.company = company;
        this.random = random;
    }

    void load() {
        int units = 0;
        int accounts = 0;
        for (String line : lines()) {
            List<String> cells = List.of(line.split("\t", -1));
            if (cells.getFirst().equals("unit")) {
                addUnit(cells, units++);
                if (units == 1) {
                    addCustomer(WellKnown.MASTER_ID, List.of("", "corp_master", "华辰智造集团", "1", cells.get(1)), -1);
                }
            } else if (cells.getFirst().equals("account")) {
                String id = accounts < WellKnown.FIRST_IDS.size() ? WellKnown.FIRST_IDS.get(accounts) : nextId();
                addCustomer(id, cells, accounts++);
                applyTrait(id, cells.get(5));
            }
        }
    }

    private void addUnit(List<String> cells, int position) {
        jdbc.sql("""
                        insert into sandbox.unit (id, relation_id, parent_id, name, position)
                        values (:id, :relation, nullif(:parent, ''), nullif(:name, ''), :position)
                        """)
                .param("id", cells.get(1))
                .param("relation", cells.get(2))
                .param("parent", cells.get(3))
                .param("name", cells.get(4))
                .param("position", position)
                .update();
    }

    private void addCustomer(String id, List<String> cells, int position) {
        jdbc.sql("""
                        insert into sandbox.customer
                            (id, name, display_name, status, unit_id, master, hosted, debt, position)
                        values (:id, :name, :display, :status, :unit, :master, false, 0, :position)
                        """)
                .param("id", id)
                .param("name", cells.get(1))
                .param("display", cells.get(2))
                .param("status", Integer.parseInt(cells.get(3)))
                .param("unit", cells.get(4))
                .param("master", position < 0)
                .param("position", position)
                .update();
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
