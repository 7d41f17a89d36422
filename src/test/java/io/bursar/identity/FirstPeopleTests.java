package io.bursar.identity;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

import io.bursar.runtime.Mode;
import io.bursar.runtime.StartRefused;
import io.bursar.support.AtTheDoor;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The administrator that the settings name; the link in the log is tried by {@code LiveModeTests}. */
@PortalTest
class FirstPeopleTests {

    private static final String PASSWORD = "a long sentence nobody guesses";

    @Autowired
    private Users users;

    @Autowired
    private UserDesk desk;

    @Autowired
    private SetupLinks links;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private MockMvc portal;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void makesWhoIsNamedAndIsNotThereYetOnce() {
        start(Mode.LIVE, "rescue", PASSWORD);
        start(Mode.LIVE, "rescue", "another long sentence of mine");
        try (Visitor visitor = Visitor.of(portal)) {
            assertThat(visitor.signIn("rescue", PASSWORD).getUrl()).hasPath("/account/password");
        }
        assertThat(jdbc.sql("select actor_kind from audit.event e join app_user u on u.id::text = e.object_id"
                                + " where e.action = 'user.created' and u.username = 'rescue'")
                        .query(String.class)
                        .single())
                .isEqualTo("system");
    }

    @Test
    void refusesAPasswordThatIsGuessedAtOnce() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> start(Mode.LIVE, "nobody-yet", "password1234"))
                .withMessageContaining("BURSAR_ADMIN_PASSWORD");
        assertThat(users.existsByUsername("nobody-yet")).isFalse();
    }

    @Test
    void makesNobodyInTheSandbox() {
        start(Mode.SANDBOX, "sandboxed", PASSWORD);
        assertThat(users.existsByUsername("sandboxed")).isFalse();
    }

    @Test
    void areThereBeforeTheFirstConnection(@Autowired AtTheDoor door) {
        assertThat(door.people())
                .containsAll(FirstPeople.SAMPLES.stream().map(NewUser::username).toList());
    }

    private void start(Mode mode, String username, String password) {
        new FirstPeople(users, desk, links, transaction, new FirstPeople.Settings(mode, username, password))
                .afterSingletonsInstantiated();
    }
}
