package io.bursar.trail;

import java.time.Duration;
import java.util.List;

import io.bursar.checkpoint.TrailFill;
import io.bursar.time.Beijing;

/**
 * Something that is looked for in a filled trail.
 *
 * @param address of the page
 * @param sql the condition that it comes down to
 */
record EventSearch(String name, String address, String sql) {

    static List<EventSearch> all(long size) {
        var end = TrailFill.BEGINNING.plusSeconds(size * TrailFill.PACE).minus(Duration.ofDays(30));
        var from = Beijing.dayOf(end.minus(Duration.ofDays(6)));
        var until = Beijing.dayOf(end);
        var days = "from=" + from + "&until=" + until;
        var week = "at >= '" + Beijing.startOf(from) + "' and at < '" + Beijing.startOf(until.plusDays(1)) + "'";
        var person = TrailFill.person(3);
        var request = "R-" + size / 40;
        return List.of(
                new EventSearch("newest", "/trail?", "true"),
                new EventSearch("person", "/trail?actor=" + person, "actor_id = '" + person + "'"),
                new EventSearch("kind", "/trail?action=user.", "action >= 'user.' and action < 'user.\uFFFD'"),
                new EventSearch(
                        "subject",
                        "/trail?type=request&subject=" + request,
                        "object_type = 'request' and object_id = '" + request + "'"),
                new EventSearch("address", "/trail?address=10.0.0.77", "ip = inet '10.0.0.77'"),
                new EventSearch(
                        "person, action, week",
                        "/trail?action=request.approved&actor=" + person + "&" + days,
                        "actor_id = '" + person + "' and action = 'request.approved' and " + week),
                new EventSearch("a week a month ago", "/trail?" + days, week));
    }
}
