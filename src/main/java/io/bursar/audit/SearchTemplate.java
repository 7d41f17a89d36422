package io.bursar.audit;

import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * For searches by what people choose: has each planned for the very values. A plan kept for any value suits none of
 * them; it walks a million lines for the one that is rare.
 */
public final class SearchTemplate extends JdbcTemplate {

    /** Over that database. */
    public SearchTemplate(DataSource database) {
        super(database);
    }

    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
        super.applyStatementSettings(statement);
        if (statement.isWrapperFor(PGStatement.class)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }
}
