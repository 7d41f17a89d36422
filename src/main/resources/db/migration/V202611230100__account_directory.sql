-- What we know of the sub-accounts, the organisation and the balances, each as last seen at Huawei.

create table organisation_unit (
    id         text         not null constraint organisation_unit_pk primary key,
    parent_id  text         constraint organisation_unit_parent_fk references organisation_unit (id)
                            deferrable initially deferred,
    name       text         not null,
    path       text[]       not null,
    position   integer      not null,
    gone_since timestamptz,
    constraint organisation_unit_path_ck check (path[cardinality(path)] = id)
);
comment on table organisation_unit is
    'The master''s organisation as last seen. path: ids from the root to the unit itself; position: order in a walk '
    'from the root; gone_since: when a walk first lacked it. Never deleted.';

create table sub_account (
    id              varchar(64) not null constraint sub_account_pk primary key,
    name            text        not null,
    display_name    text        not null,
    status          text        not null constraint sub_account_status_ck check (status in (
                        'NORMAL', 'BEING_CREATED', 'BEING_CLOSED', 'CLOSED', 'REGISTERING',
                        'WAITING_FOR_ACTIVATION', 'OTHER')),
    unit_id         text,
    unit_name       text,
    search_text     text        not null,
    sort_key        bytea       not null,
    first_seen_at   timestamptz not null,
    gone_since      timestamptz,
    balances_due_at timestamptz not null
);
comment on table sub_account is
    'The sub-accounts as last seen. unit_id is null at the root and may name a unit that we have not seen. '
    'search_text: id, name and display name in one case and width, a line each; sort_key: the display name''s place '
    'in Chinese order; balances_due_at: when to read its balances next. Never deleted.';

create index sub_account_by_display_name on sub_account (sort_key, id);
create index sub_account_by_unit on sub_account (unit_id);
create index sub_account_by_login on sub_account (split_part(search_text, E'\n', 2));
create index sub_account_by_title on sub_account (split_part(search_text, E'\n', 3));
create index sub_account_due on sub_account (balances_due_at, id) where gone_since is null;

create table directory_sync (
    id           bigint      generated always as identity constraint directory_sync_pk primary key,
    started_by   text        not null,
    started_at   timestamptz not null,
    heartbeat_at timestamptz not null default clock_timestamp(),
    finished_at  timestamptz,
    outcome      text        not null default 'RUNNING',
    seen         integer     not null default 0,
    added        integer     not null default 0,
    changed      integer     not null default 0,
    gone         integer     not null default 0,
    returned     integer     not null default 0,
    problem      text,
    constraint directory_sync_outcome_ck
        check (outcome in ('RUNNING', 'COMPLETE', 'INCOMPLETE', 'FAILED', 'ABANDONED')),
    constraint directory_sync_finished_ck check ((outcome = 'RUNNING') = (finished_at is null)),
    constraint directory_sync_problem_ck check (outcome not in ('INCOMPLETE', 'FAILED') or problem is not null)
);
comment on table directory_sync is
    'Each synchronisation of the directory, and what it brought. heartbeat_at is the database''s time.';

create unique index directory_sync_one_running_uq on directory_sync ((outcome)) where outcome = 'RUNNING';
create index directory_sync_kept on directory_sync (id desc) where outcome in ('COMPLETE', 'INCOMPLETE');

create table balance_latest (
    owner_kind text        not null constraint balance_latest_owner_ck check (owner_kind in ('MASTER', 'ACCOUNT')),
    owner_id   varchar(64) not null,
    ledger     text        not null constraint balance_latest_ledger_ck check (ledger in ('CASH', 'CREDIT')),
    amount     numeric(19, 4),
    currency   char(3),
    credit     jsonb,
    code       text,
    as_of      timestamptz not null,
    constraint balance_latest_pk primary key (owner_kind, owner_id, ledger),
    constraint balance_latest_known_ck check (case
        when code is not null then amount is null and currency is null and credit is null
        when ledger = 'CASH'  then amount is not null and currency is not null and credit is null
        else credit is not null and amount is null and currency is null end)
);
comment on table balance_latest is
    'The newest reading of what can be moved out of a ledger: the master''s transferable, an account''s reclaimable '
    'amount. A code instead of a figure: Huawei refused to tell. No row: never told.';

create index balance_latest_amount on balance_latest (amount) where owner_kind = 'ACCOUNT' and ledger = 'CASH';

create table balance_snapshot (
    id               bigint      generated always as identity constraint balance_snapshot_pk primary key,
    owner_kind       text        not null constraint balance_snapshot_owner_ck check (owner_kind in ('MASTER', 'ACCOUNT')),
    owner_id         varchar(64) not null,
    ledger           text        not null constraint balance_snapshot_ledger_ck check (ledger in ('CASH', 'CREDIT')),
    amount           numeric(19, 4),
    currency         char(3),
    credit           jsonb,
    code             text,
    as_of            timestamptz not null,
    previous_seen_at timestamptz,
    constraint balance_snapshot_order_ck check (previous_seen_at <= as_of)
);
comment on table balance_snapshot is
    'History of balance_latest, a row for each reading that differed from the one before: it changed between '
    'previous_seen_at (last reading of the former figure) and as_of. Append-only.';

create index balance_snapshot_by_owner on balance_snapshot (owner_kind, owner_id, ledger, as_of desc);

grant select, insert, update on organisation_unit, sub_account, directory_sync, balance_latest to ${application_role};
grant select, insert on balance_snapshot to ${application_role};
