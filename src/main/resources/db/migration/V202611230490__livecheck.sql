-- What was seen on the first day with real keys, and what follows from it for the settling of unknown outcomes.

create table live_check_entry (
    id             uuid primary key,
    step           varchar(2) not null,
    seen           varchar(2000) not null,
    facts          varchar(4000) not null,
    instruction_id uuid constraint live_check_entry_instruction_fk references instruction,
    as_expected    boolean not null,
    recorded_by    uuid not null constraint live_check_entry_recorded_by_fk references app_user,
    recorded_at    timestamptz not null,
    state          varchar(11) not null default 'RECORDED',
    closed_by      uuid constraint live_check_entry_closed_by_fk references app_user,
    closed_at      timestamptz,
    constraint live_check_entry_step_ck check (step in ('E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9')),
    constraint live_check_entry_seen_ck check (length(trim(seen)) > 0),
    constraint live_check_entry_state_ck check (state in ('RECORDED', 'CONFIRMED', 'TURNED_DOWN')),
    constraint live_check_entry_closed_ck
        check ((state = 'RECORDED') = (closed_at is null) and (closed_at is null) = (closed_by is null)),
    constraint live_check_entry_two_people_ck check (state <> 'CONFIRMED' or closed_by <> recorded_by)
);
comment on table live_check_entry is 'What one person saw in a step of the live check, and another confirmed; never forgotten';

create table settling_choice (
    no             bigint generated always as identity,
    id             uuid primary key,
    policy         varchar(14) not null,
    window_minutes integer not null,
    reason         varchar(1000) not null,
    proposed_by    uuid not null constraint settling_choice_proposed_by_fk references app_user,
    proposed_at    timestamptz not null,
    state          varchar(11) not null default 'PROPOSED',
    closed_by      uuid constraint settling_choice_closed_by_fk references app_user,
    closed_at      timestamptz,
    constraint settling_choice_policy_ck check (policy in ('VERIFY_ONLY', 'REPLAY_SAME_ID')),
    constraint settling_choice_window_ck check (window_minutes between 1 and 1440),
    constraint settling_choice_reason_ck check (length(trim(reason)) > 0),
    constraint settling_choice_state_ck check (state in ('PROPOSED', 'CONFIRMED', 'TURNED_DOWN')),
    constraint settling_choice_closed_ck
        check ((state = 'PROPOSED') = (closed_at is null) and (closed_at is null) = (closed_by is null)),
    constraint settling_choice_two_people_ck check (state <> 'CONFIRMED' or closed_by <> proposed_by)
);
comment on table settling_choice is 'How unknown outcomes are settled, in place of the settings: the newest confirmed row counts';
create unique index settling_choice_one_open_uq on settling_choice ((true)) where state = 'PROPOSED';

create function closes_once() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.closed_at is not null then
        raise exception '% is only ever added to and closed once', tg_table_name;
    end if;
    if (to_jsonb(old) - array['state', 'closed_by', 'closed_at'])
       is distinct from (to_jsonb(new) - array['state', 'closed_by', 'closed_at']) then
        raise exception 'what was said in % does not change', tg_table_name;
    end if;
    return new;
end $$;
create trigger live_check_entry_closes_once before update or delete on live_check_entry
    for each row execute function closes_once();
create trigger settling_choice_closes_once before update or delete on settling_choice
    for each row execute function closes_once();

grant select, insert, update on live_check_entry to ${application_role};
grant select, insert, update on settling_choice to ${application_role};
