package io.bursar.identity;

import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import io.bursar.runtime.Mode;
import io.bursar.runtime.StartNotice;
import io.bursar.runtime.StartRefused;

/**
 * Who can sign in after the first start. Sandbox: sample people whose password is printed, also on the sign-in page.
 * Live: the administrator of the settings, with a password to be changed at the first sign-in, else whoever opens the
 * one-time link that is printed; there is no default account.
 *
 * <p>They are there before the first connection is accepted, so that nobody is told that the password is wrong.
 */
@Component
@Order(100)
public class FirstPeople implements SmartInitializingSingleton, StartNotice {

    private static final Logger log = LoggerFactory.getLogger(FirstPeople.class);

    /** Of every sample person. Known to everybody, and good for play money only. */
    public static final String SAMPLE_PASSWORD = "bursar-sandbox";

    /** The sample people of the sandbox, as they were made. */
    public static final List<NewUser> SAMPLES = List.of(
            new NewUser("li", "李静", Set.of(Role.FINANCE)),
            new NewUser("wang", "王磊", Set.of(Role.APPROVER)),
            new NewUser("chen", "陈芳", Set.of(Role.APPROVER)),
            new NewUser("zhao", "赵敏", Set.of(Role.AUDITOR)),
            new NewUser("admin", "周宁", Set.of(Role.ADMIN)),
            new NewUser("sun", "孙浩", Set.of(Role.ADMIN)));

    private final Users users;
    private final UserDesk desk;
    private final SetupLinks links;
    private final TransactionOperations transaction;
    private final Settings settings;

    FirstPeople(Users users, UserDesk desk, SetupLinks links, TransactionOperations transaction, Settings settings) {
        this.users = users;
        this.desk = desk;
        this.links = links;
        this.transaction = transaction;
        this.settings = settings;
    }

    /** In which mode, and the administrator that the operator has named, if any. */
    @Component
    record Settings(
            Mode mode,
            @Value("${bursar.admin.username}") String username,
            @Value("${bursar.admin.password}") String password) {

        /** Never the password. */
        @Override
        public String toString() {
            return "Settings[" + mode + ", " + username + "]";
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(_ -> {
            users.lock();
            if (users.isAnybodyThere()) {
                rescue();
                return;
            }
            if (settings.mode() == Mode.SANDBOX) {
                SAMPLES.forEach(person -> desk.create(person, SAMPLE_PASSWORD, false));
            } else if (!settings.username().isBlank() || !settings.password().isBlank()) {
                createAdministrator();
            }
        });
    }

    @Override
    public List<String> lines() {
        if (settings.mode() == Mode.SANDBOX) {
            List<String> names = SAMPLES.stream().map(NewUser::username).toList();
            return List.of("Sample people, until they change it all with the password \"" + SAMPLE_PASSWORD + "\": "
                    + String.join(", ", names));
        }
        if (users.isAnybodyThere()) {
            return List.of();
        }
        return List.of("There is no administrator yet. Open this address within 24 hours to become it; it works once: "
                + "/setup?token="
                + links.issue());
    }

    /** The way back in when no administrator is left, or only one: the settings name somebody who is not there yet. */
    private void rescue() {
        boolean named = settings.mode() == Mode.LIVE
                && !settings.username().isBlank()
                && !settings.password().isBlank();
        if (named && !users.existsByUsername(settings.username().strip())) {
            createAdministrator();
            log.warn(
                    "Made the administrator {} that the settings name",
                    settings.username().strip());
        }
    }

    private void createAdministrator() {
        String username = settings.username().strip();
        if (!username.matches(NewUser.USERNAME)) {
            throw new StartRefused("BURSAR_ADMIN_USERNAME is \"" + username
                    + "\"; it must be 2 to 50 small letters, digits or one of . _ - @, and BURSAR_ADMIN_PASSWORD is "
                    + "needed with it.");
        }
        if (PasswordRule.refusal(settings.password(), username).isPresent()) {
            throw new StartRefused("BURSAR_ADMIN_PASSWORD is too easy to guess or missing: it must have at least "
                    + PasswordRule.SHORTEST + " characters. It has to be changed at the first sign-in.");
        }
        desk.create(new NewUser(username, username, Set.of(Role.ADMIN)), settings.password(), true);
    }
}
