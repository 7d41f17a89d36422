package io.bursar.audit;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start with a database role that could change the trail: an append-only record must not rest on manners. */
@Component
class PrivilegeCheck implements SmartInitializingSingleton {

    private final JdbcClient jdbc;

    PrivilegeCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var excess = jdbc.sql("""
                        select 'is a superuser' from pg_roles where rolname = current_user and rolsuper
                        union all
                        select 'is, or can become, the owner of audit.' || c.relname
                        from pg_class c where c.relnamespace = 'audit'::regnamespace and c.relkind = 'r'
                            and pg_has_role(current_user, c.relowner, 'member')
                        union all
                        select 'may insert into, update, delete from or truncate audit.' || c.relname
                        from pg_class c where c.relnamespace = 'audit'::regnamespace and c.relkind = 'r'
                            and has_table_privilege(c.oid, 'insert, update, delete, truncate, trigger')
                        """).query(String.class).list();
        if (!excess.isEmpty()) {
            throw new IllegalStateException("Bursar does not start: its database role " + String.join(", ", excess)
                    + ". Give it a role of its own, see docs/audit.md");
        }
    }
}
