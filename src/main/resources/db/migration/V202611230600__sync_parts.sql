-- How far each part of what is fetched from Huawei has been read.

create table sync_part (
    source      varchar(40)  not null,
    part        varchar(200) not null,
    planned     boolean      not null,
    rank        integer      not null,
    every_s     bigint       not null constraint sync_part_every_ck check (every_s > 0),
    final_from  timestamptz,
    due_at      timestamptz  not null,
    pass        bigint       not null default 0,
    open        boolean      not null default false,
    cursor      text,
    rows_read   bigint       not null default 0,
    expected    bigint,
    started_at  timestamptz,
    reading     timestamptz,
    holder      uuid,
    lease_until timestamptz,
    as_of       timestamptz,
    rows_kept   bigint,
    tried_at    timestamptz,
    failures    integer      not null default 0,
    problem     text,
    unreadable  boolean      not null default false,
    constraint sync_part_pk primary key (source, part),
    constraint sync_part_holder_ck check ((holder is null) = (lease_until is null)),
    constraint sync_part_cursor_ck check (open or cursor is null),
    constraint sync_part_problem_ck check ((failures = 0) = (problem is null))
);
comment on table sync_part is
    'What is fetched from Huawei, part by part. open: a pass is under way, at cursor (null: its first page); as_of: when '
    'the last whole pass began to be read; lease_until is the database''s time, everything else the application''s; '
    'due_at is infinity when nothing more is to be read.';

create index sync_part_due_ix on sync_part (rank, due_at) where planned;

grant select, insert, update on sync_part to ${application_role};
