package io.bursar.sandbox.scene;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import io.bursar.sandbox.world.Company;
import io.bursar.sandbox.world.Customer;

/**
 * The company as the sandbox's tables have it now. Everything else is made of it, so whoever made something compares
 * {@link Firm firms} and makes it anew when another was founded.
 */
public final class Stage implements Supplier<Firm> {

    private static final String HEADQUARTERS = "总部";

    /** So many in a hundred sub-accounts never accepted the master's wish to see their bills. */
    private static final int KEEP_TO_THEMSELVES = 4;

    private final Company company;

    public Stage(Company company) {
        this.company = company;
    }

    /** The seed comes from the ids: the same company lives the same life. */
    @Override
    public Firm get() {
        List<Customer> subs = company.subs();
        Customer master = company.master();
        long seed = 17;
        for (Customer sub : subs) {
            seed = seed * 1_000_003 + sub.id().hashCode();
        }
        return new Firm(seed, member(master), subs.stream().map(Stage::member).toList());
    }

    private static Member member(Customer customer) {
        boolean shares =
                customer.master() || !Dice.of(0, "shares bills", customer.id()).chance(KEEP_TO_THEMSELVES);
        return new Member(
                customer.id(),
                customer.name(),
                Objects.requireNonNullElse(customer.unitName(), HEADQUARTERS),
                customer.hosted(),
                shares);
    }
}
