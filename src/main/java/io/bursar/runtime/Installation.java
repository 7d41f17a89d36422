package io.bursar.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** The one row that says what a database was made for, so that play money and real records never mix. */
record Installation(Mode mode, Clock clock) {

    private static final String PLAY_MONEY =
            "This database was made for the sandbox, and Huawei Cloud keys are set: play money and real records must "
                    + "not mix. Give Bursar a new database for real money (SPRING_DATASOURCE_URL, or BURSAR_DATA_DIR "
                    + "for the embedded one).";

    private static final String REAL_RECORDS =
            "This database holds real records, and no Huawei Cloud keys are set: set HUAWEICLOUD_SDK_AK, "
                    + "HUAWEICLOUD_SDK_SK and HUAWEICLOUD_SDK_DOMAIN_ID, or give the sandbox a database of its own "
                    + "(SPRING_DATASOURCE_URL, or BURSAR_DATA_DIR for the embedded one).";

    void refuseAnotherMode(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery("select to_regclass('public.installation') is not null")) {
                if (!table.next() || !table.getBoolean(1)) {
                    return;
                }
            }
            refuseAnotherMode(statement);
        }
    }

    private void refuseAnotherMode(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select mode from public.installation")) {
            if (row.next() && Mode.valueOf(row.getString(1)) != mode) {
                throw new StartRefused(mode == Mode.LIVE ? PLAY_MONEY : REAL_RECORDS);
            }
        }
    }

    /** Two instances may start on one new database at the same time; the first row wins and both read it. */
    void remember(Connection connection) throws SQLException {
        String insert = "insert into installation (installation_id, mode, created_at) values (?, ?, ?)"
                + " on conflict do nothing";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, mode.name());
            statement.setObject(3, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            statement.executeUpdate();
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
        try (Statement statement = connection.createStatement()) {
            refuseAnotherMode(statement);
        }
    }
}
