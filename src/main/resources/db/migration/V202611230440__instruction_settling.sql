-- How what is unknown is settled: the ladder of probes, evidence that says which end it speaks for, the lane's breaker,
-- and batches that are held because of a common cause.

alter table instruction
    add column uncertain_since timestamptz,
    add column ladder_from     timestamptz,
    add column misses          integer not null default 0,
    add column last_miss_at    timestamptz,
    add column replays         integer not null default 0,
    add column resend_at       timestamptz,
    add column named_failure   boolean not null default false,
    add column fruitless_since timestamptz;
update instruction set uncertain_since = due_at, ladder_from = due_at where ambiguous and finished_at is null;
alter table instruction
    add constraint instruction_uncertain_since_ck
        check (state not in ('UNKNOWN', 'NEEDS_REVIEW') or (uncertain_since is not null and ladder_from is not null)),
    add constraint instruction_resend_ck
        check (resend_at is null or (state in ('UNKNOWN', 'NEEDS_REVIEW') and kind <> 'PAY_ORDER')),
    add constraint instruction_replays_ck check (replays >= 0 and misses >= 0);

create index instruction_resend_ix on instruction (lane, resend_at) where resend_at is not null;
create index instruction_uncertain_ix on instruction (due_at) where state in ('UNKNOWN', 'NEEDS_REVIEW');
create index instruction_kin_ix on instruction (lane, kind, amount) where attempts > 0;
create index attempt_unclear_ix on attempt (lane, closed_at) where outcome in ('UNKNOWN', 'LOST', 'DUPLICATE');

alter table lane
    alter column paused_reason type varchar(200),
    add column pause_kind varchar(10),
    add column paused_by  varchar(200),
    add column breaker    varchar(10) not null default 'CLOSED',
    add column breaker_at timestamptz,
    add column read_due_at timestamptz,
    add constraint lane_pause_kind_ck check (pause_kind in ('PERSON', 'MACHINE', 'BREAKER')),
    add constraint lane_breaker_ck check (breaker in ('CLOSED', 'OPEN', 'HALF_OPEN')),
    add constraint lane_breaker_open_ck check (breaker <> 'OPEN' or paused_reason is not null);
update lane set pause_kind = 'MACHINE' where paused_reason is not null;

alter table evidence
    add column supports varchar(10),
    drop constraint evidence_source_ck,
    add constraint evidence_source_ck check (source in ('LATE_ANSWER', 'ANSWER_TO_RESEND', 'CHANGE_RECORD', 'LISTING',
                                                        'NOT_FOUND', 'AMBIGUOUS', 'UNREADABLE', 'RULING')),
    add constraint evidence_supports_ck check (supports in ('SUCCEEDED', 'REFUSED'));
comment on column evidence.supports is 'The end that this fact speaks for; null when it speaks for neither';

create or replace function instruction_settled_by_evidence() returns trigger
    language plpgsql as $$
begin
    -- That nothing was found speaks only when it was said twice.
    if not exists (select 1 from evidence e where e.instruction_id = new.id and e.supports = new.state
                                              and e.source <> 'NOT_FOUND')
       and (select count(*) from evidence e where e.instruction_id = new.id and e.supports = new.state
                                              and e.source = 'NOT_FOUND') < 2 then
        raise exception 'instruction % was uncertain: it is settled by evidence only', new.id;
    end if;
    return null;
end $$;

create table batch_hold (
    id       uuid primary key,
    batch_id uuid not null,
    reason   varchar(100) not null,
    held_at  timestamptz not null,
    ended_at timestamptz,
    ended_by varchar(200),
    ending   varchar(10),
    constraint batch_hold_ending_ck check (ending in ('LET_GO', 'WITHDRAWN')),
    constraint batch_hold_ended_ck check ((ended_at is null) = (ending is null)
                                      and (ended_at is null) = (ended_by is null))
);
comment on table batch_hold is 'A batch whose rest is not sent because its last refusals have one cause; ended by a person';
create unique index batch_hold_open_uq on batch_hold (batch_id) where ended_at is null;
grant select, insert, update on batch_hold to ${application_role};
