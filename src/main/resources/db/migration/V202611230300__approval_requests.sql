-- Requests, decisions, and how the asking ended.

create table request_number (
    day  date primary key,
    last integer not null
);
comment on table request_number is 'The last number given on a day in Beijing';

create table request (
    id            uuid primary key,
    version       bigint not null,
    number        varchar(20) not null constraint request_number_uq unique,
    submission_id uuid not null constraint request_submission_uq unique,
    kind          varchar(20) not null,
    reason        varchar(500) not null,
    maker_id      uuid not null constraint request_maker_fk references app_user,
    content_hash  varchar(64) not null,
    route         text not null,
    submitted_at  timestamptz not null,
    expires_at    timestamptz,
    constraint request_reason_ck check (reason <> ''),
    constraint request_maker_uq unique (id, maker_id)
);
comment on table request is 'What a maker submitted; never changes once sealed with its content hash';
create index request_submitted_ix on request (submitted_at desc);
create index request_maker_ix on request (maker_id, submitted_at desc);

create table decision (
    id           uuid primary key,
    request_id   uuid not null,
    maker_id     uuid not null,
    approver_id  uuid not null constraint decision_approver_fk references app_user,
    on_behalf_of uuid constraint decision_on_behalf_of_fk references app_user,
    step         integer not null,
    verdict      varchar(10) not null,
    note         varchar(500) not null,
    content_hash varchar(64) not null,
    decided_at   timestamptz not null,
    constraint decision_request_fk foreign key (request_id, maker_id) references request (id, maker_id),
    constraint decision_two_people_ck check (approver_id <> maker_id and on_behalf_of <> maker_id),
    constraint decision_delegate_ck check (on_behalf_of <> approver_id),
    constraint decision_once_a_person_uq unique (request_id, approver_id),
    constraint decision_step_ck check (step >= 1),
    constraint decision_verdict_ck check (verdict in ('APPROVE', 'REJECT', 'RETURN')),
    constraint decision_reason_ck check (verdict = 'APPROVE' or note <> '')
);
comment on table decision is 'What an approver said on which content; only ever added';

create table request_closing (
    request_id uuid primary key constraint request_closing_request_fk references request,
    how        varchar(10) not null,
    closed_by  uuid constraint request_closing_user_fk references app_user,
    closed_at  timestamptz not null,
    constraint request_closing_how_ck check (how in ('APPROVED', 'REJECTED', 'RETURNED', 'RECALLED', 'EXPIRED')),
    constraint request_closing_who_ck check (closed_by is not null or how = 'EXPIRED')
);
comment on table request_closing is 'How the asking ended; one row a request';

create function request_is_sealed() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'requests are never deleted';
    end if;
    if old.content_hash <> '' then
        raise exception 'request % is sealed', old.number;
    end if;
    return new;
end $$;
create trigger request_is_sealed before update or delete on request
    for each row execute function request_is_sealed();

create function decision_fits_request() returns trigger
    language plpgsql as $$
begin
    if exists (select 1 from request_closing c where c.request_id = new.request_id) then
        raise exception 'request % is closed', new.request_id;
    end if;
    if exists (select 1 from decision d where d.request_id = new.request_id
                and (d.approver_id in (new.approver_id, new.on_behalf_of)
                     or d.on_behalf_of in (new.approver_id, new.on_behalf_of))) then
        raise exception 'nobody decides twice on request %', new.request_id;
    end if;
    if not exists (select 1 from request r where r.id = new.request_id and r.content_hash = new.content_hash) then
        raise exception 'the decision was made on other content than request %', new.request_id;
    end if;
    return new;
end $$;
create trigger decision_fits_request before insert on decision
    for each row execute function decision_fits_request();
create trigger decision_append_only before update or delete on decision
    for each row execute function append_only();
create trigger request_closing_append_only before update or delete on request_closing
    for each row execute function append_only();

create function instruction_released_by_decision() returns trigger
    language plpgsql as $$
begin
    if not exists (select 1 from request_closing c where c.request_id = new.batch_id and c.how = 'APPROVED') then
        raise exception 'instruction % is released without an approved request', new.id;
    end if;
    return null;
end $$;
create constraint trigger instruction_released_by_decision after update on instruction
    deferrable initially deferred for each row
    when (old.state = 'AWAITING_APPROVAL' and new.state = 'READY')
    execute function instruction_released_by_decision();

create table delegation (
    id            uuid primary key,
    from_user     uuid not null constraint delegation_from_fk references app_user,
    to_user       uuid not null constraint delegation_to_fk references app_user,
    begins_at     timestamptz not null,
    ends_at       timestamptz not null,
    reason        varchar(500) not null,
    taken_back_at timestamptz,
    constraint delegation_two_people_ck check (from_user <> to_user),
    constraint delegation_period_ck check (ends_at > begins_at)
);
comment on table delegation is 'Whose right to decide may be used by whom, from when until when';
create index delegation_ends_ix on delegation (ends_at);
grant select, insert, update on delegation to ${application_role};

create view request_overview as
select r.id, r.number, r.kind, r.reason, r.maker_id, r.submitted_at, r.expires_at, c.how, c.closed_at,
       i.rows, i.total, i.succeeded, i.refused, i.uncertain, i.waiting, i.withdrawn,
       case
           when c.how is null then 'IN_APPROVAL'
           when c.how <> 'APPROVED' then c.how
           when i.uncertain > 0 then 'UNKNOWN'
           when i.waiting = i.rows and i.sent = 0 then 'APPROVED'
           when i.waiting > 0 then 'EXECUTING'
           when i.succeeded = i.rows then 'SUCCEEDED'
           when i.withdrawn = i.rows then 'CANCELLED'
           when i.succeeded = 0 then 'FAILED'
           else 'PARTLY_DONE'
       end as state
  from request r
  left join request_closing c on c.request_id = r.id
  cross join lateral (
      select count(*) as rows, coalesce(sum(amount), 0) as total,
             count(*) filter (where state = 'SUCCEEDED') as succeeded,
             count(*) filter (where state = 'REFUSED') as refused,
             count(*) filter (where state in ('UNKNOWN', 'NEEDS_REVIEW')) as uncertain,
             count(*) filter (where state in ('AWAITING_APPROVAL', 'READY', 'IN_FLIGHT')) as waiting,
             count(*) filter (where state = 'WITHDRAWN') as withdrawn,
             count(*) filter (where attempts > 0) as sent
        from instruction where batch_id = r.id) i;
comment on view request_overview is 'Requests with their derived state and the counts of their instructions; total in yuan';

grant select, insert, update on request_number to ${application_role};
grant select, insert, update on request to ${application_role};
grant select, insert on decision to ${application_role};
grant select, insert on request_closing to ${application_role};
grant select on request_overview to ${application_role};
