-- What makers prepare: drafts with their rows as typed, and the files they came from.

create table draft_file (
    id         uuid         not null constraint draft_file_pk primary key,
    name       varchar(200) not null,
    media_type varchar(100) not null,
    sha256     char(64)     not null,
    content    bytea        not null,
    created_by uuid         not null constraint draft_file_user_fk references app_user,
    created_at timestamptz  not null
);
comment on table draft_file is 'Uploaded files and the results of their checks; kept for ever, never changed';
create trigger draft_file_append_only before update or delete on draft_file
    for each row execute function append_only();

create table draft (
    id             uuid         not null constraint draft_pk primary key,
    version        bigint       not null,
    kind           varchar(20)  not null constraint draft_kind_ck check (kind in (
                       'ALLOCATE_FUNDS', 'RECLAIM_FUNDS', 'ALLOCATE_COUPON', 'RECLAIM_COUPON')),
    maker_id       uuid         not null constraint draft_maker_fk references app_user,
    reason         text         not null,
    created_at     timestamptz  not null,
    updated_at     timestamptz  not null,
    discarded_at   timestamptz,
    origin_how     varchar(10)  constraint draft_origin_ck check (origin_how in ('COPY', 'AGAIN', 'RESEND')),
    origin_number  varchar(20),
    file_id        uuid         constraint draft_file_fk references draft_file,
    result_id      uuid         constraint draft_result_fk references draft_file,
    request_number varchar(20)  constraint draft_request_uq unique
                                constraint draft_request_fk references request (number) deferrable initially deferred,
    flags          varchar(200) not null default '',
    left_out       integer      not null default 0,
    twin_reason    text         not null default '',
    constraint draft_origin_whole_ck check ((origin_how is null) = (origin_number is null)),
    constraint draft_submitted_ck check (request_number is null or discarded_at is null)
);
comment on table draft is
    'A request in the making; its id is the submission''s. After the submission it tells where the request came from: '
    'flags: warnings at that time, parted by commas; left_out: rows that were not submitted; twin_reason: why although '
    'another one is open. Never deleted: a draft that is not wanted is discarded';
create index draft_of_maker_ix on draft (maker_id, updated_at desc) where request_number is null and discarded_at is null;
create index draft_origin_ix on draft (origin_number) where origin_number is not null;

create table draft_row (
    draft_id    uuid    not null constraint draft_row_draft_fk references draft,
    no          integer not null constraint draft_row_no_ck check (no >= 1),
    account     text    not null,
    amount      text    not null,
    ledger      text    not null,
    coupon      text    not null,
    remark      text    not null,
    left_out    boolean not null,
    request_row integer constraint draft_row_request_row_ck check (request_row is null or not left_out),
    constraint draft_row_pk primary key (draft_id, no)
);
comment on table draft_row is
    'A row as it was typed, never corrected by the machine. no: its number in the file, or counted from 1; request_row: '
    'its number in the request';

create function draft_is_submitted() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'drafts are discarded, not deleted';
    end if;
    if old.request_number is not null then
        raise exception 'draft % was submitted as %', old.id, old.request_number;
    end if;
    return new;
end $$;
create trigger draft_is_submitted before update or delete on draft
    for each row execute function draft_is_submitted();

create function draft_row_is_submitted() returns trigger
    language plpgsql as $$
declare
    touched uuid := case when tg_op = 'INSERT' then new.draft_id else old.draft_id end;
begin
    if exists (select 1 from draft d where d.id = touched and d.request_number is not null) then
        raise exception 'draft % was submitted', touched;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger draft_row_is_submitted before insert or update or delete on draft_row
    for each row execute function draft_row_is_submitted();

grant select, insert on draft_file to ${application_role};
grant select, insert, update on draft to ${application_role};
grant select, insert, update, delete on draft_row to ${application_role};
