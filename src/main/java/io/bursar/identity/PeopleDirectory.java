package io.bursar.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class PeopleDirectory implements People {

    private final Users users;
    private final CoolDown coolDown;

    PeopleDirectory(Users users, CoolDown coolDown) {
        this.users = users;
        this.coolDown = coolDown;
    }

    @Override
    public Person current() {
        SignedIn here = SignedIn.here().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
        return find(here.id()).orElseThrow(() -> new IllegalStateException("no user " + here.id()));
    }

    @Override
    public Optional<Person> find(UserId id) {
        return users.findById(id).map(User::person);
    }

    @Override
    public Optional<Instant> coolDownOf(UserId id) {
        return users.findById(id).flatMap(coolDown::of);
    }

    @Override
    public List<Person> in(Role role) {
        return users.activeIn(role).stream().map(User::person).toList();
    }
}
