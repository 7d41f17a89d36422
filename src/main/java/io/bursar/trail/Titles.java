package io.bursar.trail;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.audit.Subject;

/**
 * What people call what a line is about: lines keep ids, which nobody knows by heart. A title is how it is called
 * today; the line itself says how it was.
 */
@Component
class Titles {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcClient jdbc;

    Titles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The titles of users and instructions among these; what is not there any more has none. */
    Map<Subject, String> of(Collection<Subject> subjects) {
        var titles = new HashMap<Subject, String>();
        find(
                "user",
                subjects,
                "select id, display_name || ' (' || username || ')' as title from app_user where id = any(?)",
                titles);
        find(
                "instruction",
                subjects,
                "select i.id, r.number || ' / ' || i.row_no as title from instruction i"
                        + " join request r on r.id = i.batch_id where i.id = any(?)",
                titles);
        return titles;
    }

    private void find(String type, Collection<Subject> subjects, String sql, Map<Subject, String> titles) {
        var ids = subjects.stream()
                .filter(subject ->
                        subject.type().equals(type) && ID.matcher(subject.id()).matches())
                .map(subject -> UUID.fromString(subject.id()))
                .distinct()
                .toArray(UUID[]::new);
        if (ids.length > 0) {
            jdbc.sql(sql).param(ids).query(row -> {
                titles.put(new Subject(type, row.getString("id")), row.getString("title"));
            });
        }
    }
}
