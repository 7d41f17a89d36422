package io.bursar.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.identity.NewUser;
import io.bursar.identity.People;
import io.bursar.identity.Role;
import io.bursar.identity.UserId;
import io.bursar.identity.UserRegister;

/** The table of {@link UserProposal}s; inside the caller's transaction. */
@Component
class UserProposals {

    /** An answer that nobody gave for so long is a no. */
    static final Duration OPEN_FOR = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final UserRegister register;
    private final People people;
    private final Clock clock;

    UserProposals(JdbcClient jdbc, UserRegister register, People people, Clock clock) {
        this.people = people;
        this.jdbc = jdbc;
        this.register = register;
        this.clock = clock;
    }

    /** How it ended. */
    enum End {
        CONFIRMED,
        TURNED_DOWN,
        WITHDRAWN
    }

    /** False when the same is asked for already. */
    boolean add(UserProposal.Kind kind, @Nullable UserId user, NewUser wanted, String reason, UserId by) {
        jdbc.sql("update user_proposal set state = 'WITHDRAWN', decided_by = proposed_by, decided_at = :now"
                        + " where state = 'OPEN' and proposed_at <= :old")
                .param("now", now())
                .param("old", old())
                .update();
        return jdbc.sql("""
                        insert into user_proposal (id, kind, user_id, username, display_name, roles, reason,
                                                   proposed_by, proposed_at, state)
                        values (:id, :kind, cast(:user as uuid), :username, :name, :roles, :reason, :by, :now, 'OPEN')
                        on conflict (username, kind) where state = 'OPEN' do nothing""")
                        .param("id", UUID.randomUUID())
                        .param("kind", kind.name())
                        .param("user", user == null ? null : user.toString())
                        .param("username", wanted.username())
                        .param("name", wanted.displayName())
                        .param(
                                "roles",
                                wanted.roles().stream().sorted().map(Role::name).collect(Collectors.joining(",")))
                        .param("reason", reason)
                        .param("by", by.value())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** What waits, oldest first. */
    List<UserProposal> open() {
        return jdbc.sql("select * from user_proposal where state = 'OPEN' and proposed_at > :old order by proposed_at")
                .param("old", old())
                .query(this::proposal)
                .list();
    }

    /** What waits for somebody other than this person. */
    long waitingFor(UserId person) {
        return jdbc.sql("select count(*) from user_proposal where state = 'OPEN' and proposed_at > :old"
                        + " and proposed_by <> :person and user_id is distinct from :person")
                .param("old", old())
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    /** Locked until the transaction ends, so that two answers come one after the other. */
    Optional<UserProposal> openForUpdate(UUID id) {
        return jdbc.sql("select * from user_proposal where id = :id and state = 'OPEN' and proposed_at > :old"
                        + " for update")
                .param("id", id)
                .param("old", old())
                .query(this::proposal)
                .optional();
    }

    /** From when on that person's confirmation counts, where that is still to come. */
    Optional<Instant> coolDownOf(UserId person) {
        return people.coolDownOf(person);
    }

    void end(UserProposal proposal, End end, UserId by) {
        jdbc.sql("update user_proposal set state = :state, decided_by = :by, decided_at = :now where id = :id")
                .param("state", end.name())
                .param("by", by.value())
                .param("now", now())
                .param("id", proposal.id())
                .update();
    }

    private UserProposal proposal(ResultSet row, int no) throws SQLException {
        UUID user = row.getObject("user_id", UUID.class);
        UserId by = new UserId(row.getObject("proposed_by", UUID.class));
        return new UserProposal(
                row.getObject("id", UUID.class),
                UserProposal.Kind.valueOf(row.getString("kind")),
                user == null ? null : new UserId(user),
                new NewUser(row.getString("username"), row.getString("display_name"), roles(row.getString("roles"))),
                row.getString("reason"),
                register.profile(by).person(),
                row.getTimestamp("proposed_at").toInstant());
    }

    private static Set<Role> roles(String names) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(names.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .forEach(roles::add);
        return roles;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp old() {
        return Timestamp.from(clock.instant().minus(OPEN_FOR));
    }
}
