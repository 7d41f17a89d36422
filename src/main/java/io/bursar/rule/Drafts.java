package io.bursar.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.identity.Person;

/** Drafts of editions, one for each administrator. */
@Component
class Drafts {

    private final JdbcClient jdbc;
    private final RuleJson json;
    private final RuleBook book;
    private final Clock clock;

    Drafts(JdbcClient jdbc, RuleJson json, RuleBook book, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.book = book;
        this.clock = clock;
    }

    Optional<Draft> of(Person author) {
        return jdbc.sql("select * from rule_draft where author = :author")
                .param("author", author.id().value())
                .query(this::draft)
                .optional();
    }

    /** His draft; a new one begins as the edition in force. */
    @Transactional
    public Draft begin(Person author) {
        Optional<Draft> before = of(author);
        if (before.isPresent()) {
            return before.get();
        }
        Edition edition = book.inForce();
        jdbc.sql("""
                        insert into rule_draft (author, version, based_on, rules, bulk, updated_at)
                        values (:author, 1, :no, :rules, :bulk, :now) on conflict (author) do nothing""")
                .param("author", author.id().value())
                .param("no", edition.no())
                .param("rules", json.rules(edition.rules()))
                .param("bulk", json.bulk(edition.bulk()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return of(author).orElseThrow();
    }

    /** Stores the change of the draft that {@code changed} was made from; false when another change came first. */
    @Transactional
    public boolean save(Person author, Draft changed) {
        return jdbc.sql("""
                                update rule_draft set version = version + 1, rules = :rules, bulk = :bulk,
                                       updated_at = :now
                                 where author = :author and version = :version""")
                        .param("author", author.id().value())
                        .param("version", changed.version())
                        .param("rules", json.rules(changed.rules()))
                        .param("bulk", json.bulk(changed.bulk()))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Transactional
    public void discard(Person author) {
        jdbc.sql("delete from rule_draft where author = :author")
                .param("author", author.id().value())
                .update();
    }

    private Draft draft(ResultSet row, int no) throws SQLException {
        return new Draft(
                row.getInt("based_on"),
                row.getInt("version"),
                json.rules(row.getString("rules")),
                json.bulk(row.getString("bulk")));
    }
}
