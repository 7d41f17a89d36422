-- Every night both sides are compared. A run is never changed once it is done; a later run of the same day supersedes
-- it. What is explained is explained for the day and the line, so a new run does not ask again.

create index attempt_opened_ix on attempt (opened_at);

create table reconciliation_run (
    id            uuid primary key,
    day           date not null,
    state         varchar(8) not null,
    asked_by      varchar(200) not null,
    asked_at      timestamptz not null,
    started_at    timestamptz,
    finished_at   timestamptz,
    whole_day     boolean not null default false,
    superseded    boolean not null default false,
    postings      integer not null default 0,
    movements     integer not null default 0,
    problem       varchar(200) not null default '',
    constraint reconciliation_run_state_ck check (state in ('ASKED', 'RUNNING', 'DONE', 'FAILED')),
    constraint reconciliation_run_started_ck check (state = 'ASKED' or started_at is not null),
    constraint reconciliation_run_finished_ck check ((finished_at is not null) = (state in ('DONE', 'FAILED'))),
    constraint reconciliation_run_problem_ck check ((problem <> '') = (state = 'FAILED'))
);
comment on table reconciliation_run is 'One comparison of a Beijing day with Huawei''s statements; postings and movements are what was compared';
create unique index reconciliation_run_one_open_uq on reconciliation_run (day) where state in ('ASKED', 'RUNNING');
create unique index reconciliation_run_one_valid_uq on reconciliation_run (day) where state = 'DONE' and not superseded;

create table reconciliation_line (
    id             uuid primary key,
    run_id         uuid not null constraint reconciliation_line_run_fk references reconciliation_run,
    line_key       varchar(300) not null,
    finding        varchar(12) not null,
    posting_book   varchar(6),
    posting_id     varchar(200),
    posted_at      timestamptz,
    trade_id       varchar(128),
    direction      varchar(7),
    posting_detail varchar(200),
    posting_name   varchar(200),
    instruction_id uuid constraint reconciliation_line_instruction_fk references instruction,
    batch_id       uuid,
    kind           varchar(20),
    account_id     varchar(64),
    state          varchar(20),
    trans_id       varchar(32),
    sent_at        timestamptz,
    amount         numeric(19, 2) not null,
    constraint reconciliation_line_key_uq unique (run_id, line_key),
    constraint reconciliation_line_finding_ck check (finding in ('MATCHED', 'ALARM', 'TWICE', 'MISSING', 'FITS_OPEN',
                                                                 'STILL_OPEN', 'OUTSIDE')),
    constraint reconciliation_line_sides_ck check (case finding
        when 'OUTSIDE' then posting_id is not null and instruction_id is null
        when 'MISSING' then posting_id is null and instruction_id is not null
        when 'STILL_OPEN' then posting_id is null and instruction_id is not null
        else posting_id is not null and instruction_id is not null end)
);
comment on table reconciliation_line is 'A record at Huawei, an instruction of ours, or both; amount in yuan';
create index reconciliation_line_open_ix on reconciliation_line (run_id) where finding <> 'MATCHED';
create index reconciliation_line_outside_ix on reconciliation_line (posted_at) where finding = 'OUTSIDE';

create table reconciliation_explanation (
    id           uuid primary key,
    day          date not null,
    line_key     varchar(300) not null,
    note         varchar(1000) not null,
    explained_by uuid not null constraint reconciliation_explanation_by_fk references app_user,
    explained_at timestamptz not null,
    state        varchar(10) not null default 'EXPLAINED',
    closed_by    uuid constraint reconciliation_explanation_closed_by_fk references app_user,
    closed_at    timestamptz,
    closed_note  varchar(1000) not null default '',
    constraint reconciliation_explanation_note_ck check (length(trim(note)) > 0),
    constraint reconciliation_explanation_state_ck check (state in ('EXPLAINED', 'SIGNED_OFF', 'TURNED_DOWN')),
    constraint reconciliation_explanation_closed_ck
        check ((state = 'EXPLAINED') = (closed_at is null) and (closed_at is null) = (closed_by is null)),
    constraint reconciliation_explanation_two_people_ck check (state <> 'SIGNED_OFF' or closed_by <> explained_by)
);
comment on table reconciliation_explanation is 'Why a line is as it is: said by one person, signed off by another';
create unique index reconciliation_explanation_one_uq on reconciliation_explanation (day, line_key)
    where state <> 'TURNED_DOWN';

create function reconciliation_explanation_closes_once() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state <> 'EXPLAINED'
       or (old.id, old.day, old.line_key, old.note, old.explained_by, old.explained_at)
          is distinct from (new.id, new.day, new.line_key, new.note, new.explained_by, new.explained_at) then
        raise exception 'explanation % does not change', old.id;
    end if;
    return new;
end $$;
create trigger reconciliation_explanation_closes_once before update or delete on reconciliation_explanation
    for each row execute function reconciliation_explanation_closes_once();
create trigger reconciliation_line_append_only before update or delete on reconciliation_line
    for each row execute function append_only();

create view reconciliation_valid_line as
select l.*, r.day, e.id as explanation_id, e.note, e.explained_by, e.explained_at, e.closed_by, e.closed_at,
       e.state as explanation_state
  from reconciliation_line l
  join reconciliation_run r on r.id = l.run_id and r.state = 'DONE' and not r.superseded
  left join reconciliation_explanation e on e.day = r.day and e.line_key = l.line_key and e.state <> 'TURNED_DOWN';
comment on view reconciliation_valid_line is 'The lines of the last finished run of each day, with what people said about them';

grant select, insert, update on reconciliation_run to ${application_role};
grant select, insert on reconciliation_line to ${application_role};
grant select, insert, update on reconciliation_explanation to ${application_role};
grant select on reconciliation_valid_line to ${application_role};
