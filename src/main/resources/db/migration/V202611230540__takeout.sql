-- Files that people take away, kept in pieces until they expire.

create table takeout (
    id            uuid         not null constraint takeout_pk primary key,
    kind          varchar(40)  not null,
    format        varchar(10)  not null constraint takeout_format_ck check (format in ('XLSX', 'CSV', 'JSONL', 'ZIP')),
    language      varchar(20)  not null,
    filter        text         not null,
    actor_kind    varchar(10)  not null,
    actor_id      varchar(400) not null,
    actor_name    varchar(400) not null,
    address       varchar(64),
    asked_at      timestamptz  not null,
    state         varchar(10)  not null
        constraint takeout_state_ck check (state in ('WAITING', 'RUNNING', 'READY', 'FAILED', 'EXPIRED')),
    rows_expected bigint,
    rows_done     bigint       not null default 0,
    bytes         bigint,
    sha256        char(64),
    made_at       timestamptz,
    expires_at    timestamptz,
    constraint takeout_made_ck check ((state in ('READY', 'EXPIRED')) = (sha256 is not null)
        and (sha256 is null) = (bytes is null) and (sha256 is null) = (made_at is null)
        and (sha256 is null) = (expires_at is null))
);
comment on table takeout is 'Files that people asked for: by which filter, how far, and what came of it. filter: JSON';
create index takeout_actor_ix on takeout (actor_id, asked_at desc);
create index takeout_open_ix on takeout (expires_at) where state in ('WAITING', 'RUNNING', 'READY');

create table takeout_piece (
    takeout_id uuid    not null constraint takeout_piece_takeout_fk references takeout,
    no         integer not null,
    bytes      bytea   not null,
    constraint takeout_piece_pk primary key (takeout_id, no)
);
comment on table takeout_piece is 'The bytes of a file, a megabyte a row; gone when it expires';
alter table takeout_piece alter column bytes set storage external;

grant select, insert, update on takeout to ${application_role};
grant select, insert, delete on takeout_piece to ${application_role};
