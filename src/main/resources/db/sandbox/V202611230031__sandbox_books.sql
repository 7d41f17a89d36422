-- The sandbox's books: ledgers, coupons, change records, and what the oracle needs to know.

create table sandbox.ledger (
    id bigint generated always as identity primary key,
    customer_id varchar(64) not null,
    balance_type varchar(32) not null,
    expire_time timestamptz,
    balance numeric(19, 2) not null,
    held numeric(19, 2) not null,
    granted numeric(19, 2) not null,
    credit_line numeric(19, 2) not null,
    constraint ledger_type_ck check (balance_type in ('BALANCE_TYPE_DEBIT', 'BALANCE_TYPE_CREDIT')),
    constraint ledger_cash_never_expires_ck
        check (balance_type = 'BALANCE_TYPE_CREDIT' or expire_time is null and credit_line = 0),
    constraint ledger_customer_fk foreign key (customer_id) references sandbox.customer (id),
    constraint ledger_one_per_expiry_uq unique nulls not distinct (customer_id, balance_type, expire_time)
);
comment on table sandbox.ledger is
    'Cash and credit. held: over-invoiced or reserved, cannot be moved; granted: net amount received from the master';

create table sandbox.coupon (
    id varchar(64) primary key,
    customer_id varchar(64) not null,
    source_coupon_id varchar(64),
    plan_name varchar(200) not null,
    plan_id varchar(64) not null,
    kind varchar(16) not null,
    status varchar(16) not null,
    one_time boolean not null,
    transferable boolean not null,
    balance numeric(19, 2) not null,
    effective_time timestamptz not null,
    expire_time timestamptz not null,
    created_at timestamptz not null,
    constraint coupon_kind_ck check (kind in ('CASH', 'DISCOUNT')),
    constraint coupon_status_ck check (status in ('ACTIVE', 'FROZEN', 'RECALLED', 'RETURNED')),
    constraint coupon_balance_ck check (balance >= 0),
    constraint coupon_customer_fk foreign key (customer_id) references sandbox.customer (id)
);
comment on table sandbox.coupon is 'Coupons of the master and those created for sub-accounts; source_coupon_id is the master''s';

create table sandbox.change_record (
    id bigint generated always as identity primary key,
    customer_id varchar(64) not null,
    counterparty_id varchar(64),
    balance_type varchar(32) not null,
    coupon_id varchar(64),
    trade_type varchar(20) not null,
    detail_type varchar(64) not null,
    trade_id varchar(128) not null,
    amount numeric(19, 2) not null,
    balance_after numeric(19, 2) not null,
    traded_at timestamptz not null,
    visible_at timestamptz not null,
    channel_id varchar(64) not null,
    constraint change_record_amount_ck check (amount <> 0),
    constraint change_record_customer_fk foreign key (customer_id) references sandbox.customer (id)
);
comment on table sandbox.change_record is 'Statements; amount is signed: above zero is revenue';
create index change_record_statement_ix on sandbox.change_record (customer_id, balance_type, traded_at desc, id desc);

create table sandbox.seen_trans_id (
    scope varchar(64) not null,
    trans_id varchar(64) not null,
    seen_at timestamptz not null,
    primary key (scope, trans_id)
);
comment on table sandbox.seen_trans_id is 'The duplicate guard';

create table sandbox.lane (
    scope varchar(160) primary key,
    holder varchar(32) not null,
    busy_until timestamptz not null
);
comment on table sandbox.lane is 'Allocations and reclaims under way; a second one is told to come later';

create table sandbox.effect (
    id bigint generated always as identity primary key,
    happened_at timestamptz not null,
    request_id varchar(32) not null,
    operation varchar(64) not null,
    trans_id varchar(64),
    instruction varchar(128),
    customer_id varchar(64) not null,
    subject varchar(200) not null,
    amount numeric(19, 2) not null,
    trade_id varchar(128) not null
);
comment on table sandbox.effect is 'The oracle: everything that really happened, by trans_id as sent and by the test''s own number';
create index effect_trans_id_ix on sandbox.effect (trans_id);
create index effect_instruction_ix on sandbox.effect (instruction);

create table sandbox.arrival (
    id bigint generated always as identity primary key,
    arrived_at timestamptz not null,
    request_id varchar(32) not null,
    operation varchar(64) not null,
    trans_id varchar(64),
    instruction varchar(128),
    outcome varchar(200) not null
);
comment on table sandbox.arrival is 'Writes that arrived, whatever became of them';
create index arrival_trans_id_ix on sandbox.arrival (trans_id);
create index arrival_instruction_ix on sandbox.arrival (instruction);

grant select, insert, update, delete on sandbox.ledger to ${application_role};
grant select, insert, update, delete on sandbox.coupon to ${application_role};
grant select, insert, update, delete on sandbox.change_record to ${application_role};
grant select, insert, update, delete on sandbox.seen_trans_id to ${application_role};
grant select, insert, update, delete on sandbox.lane to ${application_role};
grant select, insert, update, delete on sandbox.effect to ${application_role};
grant select, insert, update, delete on sandbox.arrival to ${application_role};

create sequence sandbox.trade_number;
grant usage on sequence sandbox.trade_number to ${application_role};
