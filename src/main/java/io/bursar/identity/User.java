package io.bursar.identity;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** A person who may sign in. Changes only by its own verbs; never deleted. */
@Entity
@Table(name = "app_user")
class User {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private UserId id;

    private String username;
    private String displayName;
    private String passwordHash;
    private String unit;
    private boolean mustChangePassword;
    private boolean active;

    /** Asked for by a query only. */
    @SuppressWarnings("UnusedVariable")
    private boolean onceAdministrator;

    private int credentials;
    private Instant createdAt;

    /** When others last gave this person something to decide with; how long decisions then wait is a setting. */
    private Instant entrustedAt;

    @Formula("exists (select 1 from second_factor f where f.user_id = id)")
    private boolean secondFactor;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "app_user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected User() {}

    /** A new, active person. A password that somebody else knows has to be changed at the first sign-in. */
    User(NewUser person, String passwordHash, boolean mustChangePassword, Instant now) {
        this.id = new UserId(UUID.randomUUID());
        this.username = person.username();
        this.displayName = person.displayName();
        this.unit = "";
        this.roles = new HashSet<>(person.roles());
        this.onceAdministrator = person.roles().contains(Role.ADMIN);
        this.passwordHash = passwordHash;
        this.mustChangePassword = mustChangePassword;
        this.active = true;
        this.credentials = 1;
        this.createdAt = now;
        this.entrustedAt = now;
    }

    UserId id() {
        return id;
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    /** The department in words; empty where nobody has said it. */
    String unit() {
        return unit;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    boolean isActive() {
        return active;
    }

    /** Whether a code is asked after the password; as it was when this user was read. */
    boolean hasSecondFactor() {
        return secondFactor;
    }

    Credentials credentials() {
        return new Credentials(person(), passwordHash, mustChangePassword, secondFactor, credentials);
    }

    int version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant entrustedAt() {
        return entrustedAt;
    }

    Set<Role> roles() {
        return roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
    }

    Person person() {
        return new Person(id, username, displayName, roles(), active);
    }

    /**
     * A password of the person's own choice; sessions made with the old one end. In place of one that somebody else
     * made it is entrusted anew: whoever chooses it may be whoever was given that one.
     */
    void choosePassword(String hash, Instant now) {
        if (mustChangePassword) {
            entrustedAt = now;
        }
        passwordHash = hash;
        mustChangePassword = false;
        credentials++;
    }

    /** A password that somebody else made; it lets the person in only to choose another. */
    void giveTemporaryPassword(String hash, Instant now) {
        entrustedAt = now;
        passwordHash = hash;
        mustChangePassword = true;
        credentials++;
    }

    /** From the next request on. */
    void become(Set<Role> wanted, Instant now) {
        if (!roles.containsAll(wanted)) {
            entrustedAt = now;
        }
        roles.retainAll(wanted);
        roles.addAll(wanted);
        onceAdministrator |= wanted.contains(Role.ADMIN);
    }

    void moveTo(String unit) {
        this.unit = unit;
    }

    /** The second factor was taken off by others. Every session of now is over; the person signs in again. */
    void loseSecondFactor(Instant now) {
        entrustedAt = now;
        credentials++;
    }

    /** Ends every session; the person cannot sign in. */
    void disable() {
        active = false;
        credentials++;
    }

    void enable(Instant now) {
        active = true;
        entrustedAt = now;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof User user && id.equals(user.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
