package io.bursar.chaos;

import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares every recorded end with the sandbox's ledger. Each amount is one instruction: that is the key. */
final class ChaosOracle {

    private final JdbcClient jdbc;
    private int succeeded;
    private int refused;
    private int open;
    private int review;
    private int lost;
    private int duplicated;
    private int phantom;
    private int overlooked;

    private ChaosOracle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What that database says, against how often each amount really moved. */
    static ChaosOracle compare(JdbcClient jdbc, Map<String, Integer> effects) {
        ChaosOracle oracle = new ChaosOracle(jdbc);
        jdbc.sql("select amount::text as amount, state from instruction")
                .query(Recorded.class)
                .list()
                .forEach(row -> oracle.judge(row.state(), effects.getOrDefault(row.amount(), 0)));
        return oracle;
    }

    ChaosReport.Ends ends() {
        return new ChaosReport.Ends(succeeded, refused, open, review);
    }

    ChaosReport.Wrong wrong() {
        return new ChaosReport.Wrong(
                lost,
                duplicated,
                phantom,
                count("""
                select count(*) from instruction i where state in ('REFUSED', 'WITHDRAWN')
                   and not exists (select 1 from attempt a where a.instruction_id = i.id and a.outcome = 'REFUSED')
                   and not exists (select 1 from evidence e where e.instruction_id = i.id)"""),
                count("""
                select count(*) from instruction i where state in ('SUCCEEDED', 'REFUSED')
                   and 1 <> (select count(*) from audit.event e where e.object_type = 'instruction'
                              and e.object_id = i.id::text
                              and e.action in ('instruction.succeeded', 'instruction.refused'))"""),
                count("select count(*) from attempt where closed_at is null"),
                overlooked);
    }

    int attempts() {
        return count("select count(*) from attempt");
    }

    int unclear() {
        return count("select count(*) from attempt where outcome in ('UNKNOWN', 'DUPLICATE', 'LOST')");
    }

    int ofDeadMachines() {
        return count("select count(*) from attempt where outcome = 'LOST'");
    }

    private void judge(String state, int moved) {
        duplicated += moved > 1 ? 1 : 0;
        switch (state) {
            case "SUCCEEDED" -> {
                succeeded++;
                phantom += moved == 0 ? 1 : 0;
            }
            case "REFUSED", "WITHDRAWN" -> {
                refused++;
                lost += moved > 0 ? 1 : 0;
            }
            case "NEEDS_REVIEW" -> {
                review++;
                overlooked += moved > 0 ? 1 : 0;
            }
            default -> open++;
        }
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private record Recorded(String amount, String state) {}
}
