package io.bursar.movement;

/**
 * What auditors ask first, one click each: a condition on movement {@code i} of request {@code r}, closed by {@code c}.
 * The sentence of each is message {@code movement.question.<NAME>}.
 */
enum Question {
    /** By the units of the people as they are recorded today. */
    SAME_UNIT("""
            exists (select 1 from decision d
                      join app_user g on g.id = d.approver_id join app_user m on m.id = d.maker_id
                     where d.request_id = i.batch_id and d.verdict = 'APPROVE'
                       and g.unit = m.unit and g.unit <> '')
            """),

    /** Agreed to, or sent, on a weekend or outside the hours; public holidays are not known. */
    OUTSIDE_HOURS("""
            ((c.how = 'APPROVED' and %s)
             or exists (select 1 from attempt t where t.instruction_id = i.id and %s))
            """.formatted(outside("c.closed_at"), outside("t.opened_at"))),

    /** The request's total is at most a threshold of the edition it was routed by, and close to it. */
    BELOW_TIER("""
            i.batch_id in (
                select s.batch_id
                  from (select x.batch_id, max(x.kind) as kind, sum(x.amount) as total from instruction x
                         where x.follows_row is null and {x}
                         group by x.batch_id) s
                  join request q on q.id = s.batch_id
                  join %s on t.no = q.edition and t.kind = s.kind
                 where s.total <= t.above and s.total > t.above * (100 - :nearTier) / 100)""".formatted(Known.TIERS)),

    /** The same account, kind and Beijing day; each request within a threshold, together above it. */
    SPLIT("""
            i.id in (
                select unnest(s.ids)
                  from (select array_agg(x.id) as ids, x.kind, max(x.own) as largest, sum(x.amount) as total,
                               max(x.edition) as edition
                          from (select y.*, sum(y.amount) over (partition by y.batch_id, y.account_id) as own,
                                       q.edition
                                  from instruction y join request q on q.id = y.batch_id
                                 where y.state <> 'WITHDRAWN' and y.account_id is not null and {y}) x
                         group by x.account_id, x.kind, cast(x.created_at at time zone interval '8 hours' as date)
                        having count(distinct x.batch_id) > 1) s
                  join %s on t.no = s.edition and t.kind = s.kind
                 where s.largest <= t.above and s.total > t.above)""".formatted(Known.TIERS)),

    /** From the answer that settled nothing to what settled it, or until now. */
    UNKNOWN_LONG("""
            i.ambiguous and exists (select 1 from attempt t where t.instruction_id = i.id
                and t.outcome in ('UNKNOWN', 'LOST', 'DUPLICATE')
                and coalesce(i.finished_at, :now) - t.closed_at > interval '1 hour')"""),

    /** The edition it was routed by had come into force only days before. */
    RULE_CHANGED("""
            i.amount >= :large and exists (select 1 from rule_edition e
                where e.no = r.edition and e.no > 1
                  and e.confirmed_at <= i.created_at
                  and e.confirmed_at > i.created_at - make_interval(days => :soon))
            """),

    /** Given and taken back: both movements are listed. */
    RECLAIMED_SOON("""
            i.state = 'SUCCEEDED'
            and (i.kind = 'ALLOCATE_FUNDS' and exists (select 1 from instruction o
                     where o.account_id = i.account_id and o.kind = 'RECLAIM_FUNDS' and o.state = 'SUCCEEDED'
                       and o.finished_at > i.finished_at
                       and o.finished_at <= i.finished_at + make_interval(days => :soon))
              or i.kind = 'RECLAIM_FUNDS' and exists (select 1 from instruction o
                     where o.account_id = i.account_id and o.kind = 'ALLOCATE_FUNDS' and o.state = 'SUCCEEDED'
                       and o.finished_at < i.finished_at
                       and o.finished_at >= i.finished_at - make_interval(days => :soon)))
            """);

    private final String condition;

    Question(String condition) {
        this.condition = condition;
    }

    /**
     * Parameters: now, opens, closes, nearTier, large, soon, and for {@link #isAboutTiers} tierNumbers, tierKinds and
     * tierThresholds.
     *
     * @param period a condition with {@code %1$s} for the table, that what is added up may be limited to
     */
    String condition(String period) {
        return condition.replace("{x}", period.formatted("x")).replace("{y}", period.formatted("y"));
    }

    /** Whether the thresholds of the rules are needed for it. */
    boolean isAboutTiers() {
        return this == BELOW_TIER || this == SPLIT;
    }

    private static String outside(String moment) {
        return """
                (extract(isodow from %1$s at time zone interval '8 hours') > 5
                 or cast(%1$s at time zone interval '8 hours' as time) < :opens
                 or cast(%1$s at time zone interval '8 hours' as time) >= :closes)""".formatted(moment);
    }

    /** A constant of the enum cannot refer to its own static fields. */
    private static final class Known {

        /** What {@link Tiers#columns} found. */
        static final String TIERS = """
                unnest(cast(:tierNumbers as integer[]), cast(:tierKinds as text[]), cast(:tierThresholds as numeric[]))
                        as t(no, kind, above)""";

        private Known() {}
    }
}
