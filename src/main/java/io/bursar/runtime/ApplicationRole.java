package io.bursar.runtime;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * The database role that Bursar works as. It must not be able to do what only the owner may: change the schema, or
 * change what the trail says.
 */
record ApplicationRole(DataSource dataSource) {

    private static final String SUPERUSER = "select rolsuper from pg_roles where rolname = current_user";

    private static final String OWNS_TABLES = """
            select exists (
              select from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                and pg_has_role(current_user, c.relowner, 'MEMBER'))""";

    private static final String MAKES_TABLES = "select has_schema_privilege(current_user, 'public', 'CREATE')";

    private static final String CHANGES_THE_TRAIL = """
            select exists (
              select from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname = 'audit' and c.relname = 'event'
                and (has_table_privilege(current_user, c.oid, 'UPDATE, DELETE, TRUNCATE')
                  or has_any_column_privilege(current_user, c.oid, 'UPDATE')))""";

    void refuseSuperuser(Connection connection) throws SQLException {
        if (yes(connection, SUPERUSER)) {
            throw refused(connection, "is a superuser");
        }
    }

    void refuseTooMuchPower(Connection connection) throws SQLException {
        Optional<String> excess = excess(connection);
        if (excess.isPresent()) {
            throw refused(connection, excess.get());
        }
    }

    /** What the role can do and must not, as the end of a sentence; empty when all is well. */
    Optional<String> excess(Connection connection) throws SQLException {
        if (yes(connection, SUPERUSER)) {
            return Optional.of("is a superuser");
        }
        if (yes(connection, OWNS_TABLES)) {
            return Optional.of("owns tables, or belongs to the role that does");
        }
        if (yes(connection, MAKES_TABLES)) {
            return Optional.of("may create tables");
        }
        if (yes(connection, CHANGES_THE_TRAIL)) {
            return Optional.of("may change the trail (audit.event)");
        }
        return Optional.empty();
    }

    private static StartRefused refused(Connection connection, String excess) throws SQLException {
        String user = connection.getMetaData().getUserName();
        return new StartRefused("The database user \"" + user + "\" of SPRING_DATASOURCE_USERNAME " + excess
                + ", so nothing would protect the trail from Bursar itself: give Bursar an ordinary user with connect "
                + "on the database only, and let SPRING_FLYWAY_USER own the tables (docs/configuration.md, Database).");
    }

    private static boolean yes(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
