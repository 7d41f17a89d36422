package io.bursar.identity;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Users extends Repository<User, UserId> {

    User saveAndFlush(User user);

    Optional<User> findById(UserId id);

    Optional<User> findByUsername(String username);

    /** Changes to people wait for each other until the transaction ends: two cannot take the last right away. */
    @Query(value = "select 1 from (select pg_advisory_xact_lock(hashtext('app_user'))) l", nativeQuery = true)
    int lock();

    boolean existsByUsername(String username);

    /** How many people have been administrators, now or at any time before. */
    @Query("select count(u) from User u where u.onceAdministrator")
    long everAdministrators();

    @Query("select count(u) > 0 from User u")
    boolean isAnybodyThere();

    @Query("select u from User u order by u.active desc, u.displayName, u.username")
    List<User> all();

    @Query("select u from User u where u.active and :role member of u.roles order by u.displayName, u.username")
    List<User> activeIn(Role role);
}
