package io.bursar.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.balance.BalanceRows;
import io.bursar.bss.CustomerId;

/**
 * The directory in PostgreSQL.
 *
 * <p>Pages are cut by offset, not by key: people jump to a page and want its number in the address, every column sorts,
 * and the last page of 10,000 rows costs a sort of 10,000 short rows. Every order ends with the id, so that no row is
 * on two pages or on none.
 */
@Component
class StoredDirectory implements AccountDirectory {

    private static final String ACCOUNTS = "select " + Rows.ACCOUNT_COLUMNS + " from sub_account a ";

    private final JdbcClient jdbc;
    private final SyncRuns runs;

    StoredDirectory(JdbcClient jdbc, SyncRuns runs) {
        this.jdbc = jdbc;
        this.runs = runs;
    }

    @Override
    public Optional<Account> find(CustomerId id) {
        return jdbc.sql(ACCOUNTS + "where a.id = :id")
                .param("id", id.value())
                .query(Rows::account)
                .optional();
    }

    @Override
    public Map<CustomerId, Account> find(Collection<CustomerId> ids) {
        Map<CustomerId, Account> found = new HashMap<>();
        String[] values = ids.stream().map(CustomerId::value).toArray(String[]::new);
        jdbc.sql(ACCOUNTS + "where a.id = any(:ids)")
                .param("ids", values)
                .query(Rows::account)
                .list()
                .forEach(account -> found.put(account.id(), account));
        return found;
    }

    @Override
    public List<Account> named(String text) {
        String wanted = Folding.fold(text);
        if (wanted.isEmpty()) {
            return List.of();
        }
        for (String column :
                List.of("a.id", "split_part(a.search_text, E'\\n', 2)", "split_part(a.search_text, E'\\n', 3)")) {
            List<Account> found = jdbc.sql(ACCOUNTS + "where " + column + " = :text order by a.id limit 20")
                    .param("text", column.equals("a.id") ? Folding.storable(text.strip()) : wanted)
                    .query(Rows::account)
                    .list();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    @Override
    public Map<String, List<Account>> named(Collection<String> texts) {
        Map<String, List<Account>> byId = lookUp("a.id", texts, String::strip);
        Map<String, List<Account>> byLogin = lookUp("split_part(a.search_text, E'\\n', 2)", texts, Folding::fold);
        Map<String, List<Account>> byTitle = lookUp("split_part(a.search_text, E'\\n', 3)", texts, Folding::fold);
        Map<String, List<Account>> meant = new HashMap<>();
        for (String text : texts) {
            String folded = Folding.fold(text);
            List<Account> found = byId.getOrDefault(Folding.storable(text.strip()), List.of());
            found = found.isEmpty() ? byLogin.getOrDefault(folded, List.of()) : found;
            found = found.isEmpty() ? byTitle.getOrDefault(folded, List.of()) : found;
            meant.put(text, folded.isEmpty() ? List.of() : found);
        }
        return meant;
    }

    private Map<String, List<Account>> lookUp(String column, Collection<String> texts, UnaryOperator<String> form) {
        String[] wanted = texts.stream()
                .map(form)
                .map(Folding::storable)
                .filter(text -> !text.isBlank())
                .distinct()
                .toArray(String[]::new);
        Map<String, List<Account>> found = new HashMap<>();
        jdbc.sql("select " + Rows.ACCOUNT_COLUMNS + ", " + column + " as wanted from sub_account a where " + column
                        + " = any(:texts) order by a.id")
                .param("texts", wanted)
                .query(row -> {
                    found.computeIfAbsent(row.getString("wanted"), _ -> new ArrayList<>())
                            .add(Rows.account(row, 0));
                });
        return found;
    }

    @Override
    public Listing search(AccountQuery query) {
        AccountSearch search = AccountSearch.of(query);
        long total = search.bind(jdbc.sql("select count(*) from sub_account a" + search.where()))
                .query(Long.class)
                .single();
        int pages = (int) Math.max(1, (total + query.size() - 1) / query.size());
        int page = Math.min(query.page(), pages);
        List<Listing.Row> rows = rows(ids(search, query.size(), (page - 1L) * query.size()));
        return new Listing(rows, total, page, query.size());
    }

    /** Which accounts are on a page, from as little as the order needs: often an index alone. */
    private List<String> ids(AccountSearch search, int size, long offset) {
        return search.bind(jdbc.sql("select a.id from sub_account a" + search.joins() + search.where()
                        + search.orderBy() + " limit :size offset :offset"))
                .param("size", size)
                .param("offset", offset)
                .query((row, _) -> row.getString("id"))
                .list();
    }

    private List<Listing.Row> rows(List<String> ids) {
        Map<String, Listing.Row> rows = new HashMap<>();
        jdbc.sql("select " + Rows.ACCOUNT_COLUMNS + ", b.amount, b.currency, b.code, b.as_of from sub_account a"
                        + AccountSearch.BALANCE + " where a.id = any(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query((row, number) -> new Listing.Row(Rows.account(row, number), BalanceRows.balance(row)))
                .list()
                .forEach(row -> rows.put(row.account().id().value(), row));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<Unit> units() {
        return jdbc.sql("select * from organisation_unit where gone_since is null order by position")
                .query(Rows::unit)
                .list();
    }

    @Override
    public @Nullable Freshness freshness() {
        return runs.freshness();
    }
}
