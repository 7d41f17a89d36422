package io.bursar.support;

import java.util.List;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks who is there at the moment from which on the portal accepts connections. */
public final class AtTheDoor implements ApplicationListener<WebServerInitializedEvent> {

    private final JdbcClient jdbc;
    private volatile List<String> people = List.of();

    AtTheDoor(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The names of those who could sign in then. */
    public List<String> people() {
        return people;
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent opened) {
        people = jdbc.sql("select username from app_user")
                .query((row, _) -> row.getString("username"))
                .list();
    }
}
