package io.bursar.support;

import java.util.Map;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/** One database with its two roles. */
public record TestDatabase(String url) {

    /** The role that owns everything and migrates. */
    public static final String OWNER = "bursar_test_owner";

    /** The role that the application works as. */
    public static final String APPLICATION = "bursar_test_app";

    /** Password of both. */
    static final String PASSWORD = "only-for-tests";

    /** Unpooled connections as the application's role. */
    public DataSource application() {
        return as(APPLICATION);
    }

    /** Unpooled connections as the owner. */
    public DataSource owner() {
        return as(OWNER);
    }

    /** Unpooled connections as somebody whom no privilege stops: the database's administrator. */
    public DataSource superuser() {
        return Postgres.superuserOf(this);
    }

    /** The settings that make an application context work on this database. */
    public Map<String, String> properties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", APPLICATION,
                "spring.datasource.password", PASSWORD,
                "spring.flyway.user", OWNER,
                "spring.flyway.password", PASSWORD,
                "spring.flyway.placeholders.application_role", APPLICATION,
                "spring.test.database.replace", "none");
    }

    private DataSource as(String user) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL(url);
        dataSource.setUser(user);
        dataSource.setPassword(PASSWORD);
        return dataSource;
    }
}
