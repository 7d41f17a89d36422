package io.bursar.audit;

import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * For reading the trail from end to end: a thousand lines at a time, and numbers, times and digests as PostgreSQL holds
 * them. Written out as text they would be twice as long, for each of millions of lines.
 */
public final class StreamTemplate extends JdbcTemplate {

    /** Lines at a time. */
    public static final int FETCH = 1_000;

    /** As binary values at once, not from some execution on. */
    private static final int BINARY = -1;

    /** Over that database; reads inside the caller's transaction. */
    public StreamTemplate(DataSource database) {
        super(database);
        setFetchSize(FETCH);
    }

    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
        super.applyStatementSettings(statement);
        if (statement.isWrapperFor(PGStatement.class)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY);
        }
    }
}
