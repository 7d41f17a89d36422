package io.bursar.audit;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.TransactionSystemException;

/**
 * Makes the commit of a failed transaction an error.
 *
 * <p>After a failed statement PostgreSQL answers COMMIT with ROLLBACK, and its driver (42.7.14, tried) returns from
 * {@code commit()} as if all were well. Whoever swallowed the statement's exception would go on believing that the
 * change and its line are stored. Boot hands this listener to its transaction managers.
 */
@Component
class CommitGuard implements TransactionExecutionListener {

    private final DataSource database;

    CommitGuard(DataSource database) {
        this.database = database;
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (hasFailed()) {
            throw new TransactionSystemException(
                    "Nothing was stored: an earlier statement failed, so PostgreSQL would roll this commit back");
        }
    }

    private boolean hasFailed() {
        var connection = DataSourceUtils.getConnection(database);
        try {
            return connection.isWrapperFor(BaseConnection.class)
                    && connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED;
        } catch (SQLException closed) {
            // Not ours to tell: the commit itself will.
            return false;
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
