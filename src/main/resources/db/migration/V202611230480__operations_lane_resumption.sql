-- After the breaker one person does not set the lane going again alone.

create table lane_resumption (
    id           uuid primary key,
    lane         varchar(64) not null constraint lane_resumption_lane_fk references lane,
    paused_since timestamptz not null,
    note         varchar(500) not null,
    proposed_by  uuid not null constraint lane_resumption_proposed_by_fk references app_user,
    proposed_at  timestamptz not null,
    state        varchar(11) not null default 'PROPOSED',
    closed_by    uuid constraint lane_resumption_closed_by_fk references app_user,
    closed_at    timestamptz,
    constraint lane_resumption_note_ck check (length(trim(note)) > 0),
    constraint lane_resumption_state_ck check (state in ('PROPOSED', 'CONFIRMED', 'TURNED_DOWN')),
    constraint lane_resumption_closed_ck
        check ((state = 'PROPOSED') = (closed_at is null) and (closed_at is null) = (closed_by is null)),
    constraint lane_resumption_two_people_ck check (state <> 'CONFIRMED' or closed_by <> proposed_by)
);
comment on table lane_resumption is 'A proposal to send again after the breaker: one person proposes, another confirms; good for that pause only';
create unique index lane_resumption_one_open_uq on lane_resumption (lane, paused_since) where state = 'PROPOSED';
grant select, insert, update on lane_resumption to ${application_role};
