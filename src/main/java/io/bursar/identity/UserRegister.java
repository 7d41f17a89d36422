package io.bursar.identity;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** What those need to know of users who let them in and who look after them; always as it is in the database now. */
@Component
public class UserRegister {

    private final Users users;
    private final CoolDown coolDown;

    UserRegister(Users users, CoolDown coolDown) {
        this.users = users;
        this.coolDown = coolDown;
    }

    /** Changes to people wait for each other until the caller's transaction ends. */
    public void lock() {
        users.lock();
    }

    /** Whose session this is; empty when there is no such user. */
    public Optional<Credentials> credentials(UserId id) {
        return users.findById(id).map(User::credentials);
    }

    /** Who wants to sign in; empty when there is no such user, also for what cannot be a username. */
    public Optional<Credentials> credentials(String username) {
        return username.matches(NewUser.USERNAME)
                ? users.findByUsername(username).map(User::credentials)
                : Optional.empty();
    }

    /** One of them; when nobody has that id, the request ends with 404. */
    public Profile profile(UserId id) {
        return profile(users.findById(id).orElseThrow(() -> new NoSuchUser(id)));
    }

    /** All of them, the active ones first, by display name. */
    public List<Profile> profiles() {
        return users.all().stream().map(this::profile).toList();
    }

    /** Whether somebody has that username already. */
    public boolean isTaken(String username) {
        return users.existsByUsername(username);
    }

    /** How many people have been administrators, now or at any time before. */
    public long everAdministrators() {
        return users.everAdministrators();
    }

    private Profile profile(User user) {
        return new Profile(
                user.person(),
                user.unit(),
                user.mustChangePassword(),
                user.hasSecondFactor(),
                user.createdAt(),
                coolDown.of(user).orElse(null));
    }
}
