-- What was consumed, as Huawei's consumption records and monthly sums tell it.

create table consumption_reading (
    id       bigint      generated always as identity constraint consumption_reading_pk primary key,
    kind     varchar(10) not null constraint consumption_reading_kind_ck check (kind in ('DETAIL', 'CYCLE', 'SUMS')),
    month    date        not null constraint consumption_reading_month_ck check (extract(day from month) = 1),
    pass     bigint      not null,
    shown    boolean     not null default false,
    rows     bigint      not null default 0,
    expected bigint,
    stated   numeric(21, 8),
    constraint consumption_reading_uq unique (kind, month, pass)
);
comment on table consumption_reading is
    'The readings of a month. shown: it came to its end, pages show it; expected: rows that Huawei said there are; '
    'stated: yuan that Huawei says they come to. The one before goes when the next has come to its end';
create unique index consumption_reading_shown_uq on consumption_reading (kind, month) where shown;

create table consumption_record (
    reading bigint not null
        constraint consumption_record_reading_fk references consumption_reading on delete cascade,
    no      bigint generated always as identity,
    key     text not null,
    at      timestamptz not null,
    bill_date          date,
    traded_at          timestamptz,
    consumed_at        timestamptz,
    bill_type          varchar(30) not null,
    charge_mode        varchar(20) not null,
    account            text not null,
    account_name       text,
    project            text,
    project_name       text,
    region             text,
    region_name        text,
    service            text not null,
    service_name       text,
    resource_type      text not null,
    resource_type_name text,
    resource           text,
    resource_name      text,
    resource_tag       text,
    product            text,
    product_name       text,
    specification      text,
    sku                text,
    size               numeric,
    size_unit          text,
    part_service       text,
    part_type          text,
    part_resource      text,
    starts_at          timestamptz,
    ends_at            timestamptz,
    period             varchar(10),
    periods            integer,
    usage_type         text,
    used               numeric,
    used_unit          text,
    by_packages        numeric,
    by_packages_unit   text,
    by_reserved        numeric,
    by_reserved_unit   text,
    unit_price         numeric,
    price_unit         text,
    list_price         numeric(21, 8),
    discount           numeric(21, 8),
    payable            numeric(21, 8) not null,
    cash               numeric(21, 8),
    credit             numeric(21, 8),
    coupon             numeric(21, 8),
    flexible_coupon    numeric(21, 8),
    stored_value_card  numeric(21, 8),
    bonus              numeric(21, 8),
    debt               numeric(21, 8),
    adjustment         numeric(21, 8),
    formula            text,
    trade_id           text,
    order_id           text,
    related_order      text,
    record_id          text,
    constraint consumption_record_key_uq unique (reading, key)
);
comment on table consumption_record is
    'Records of a reading: single ones (DETAIL) or one for each resource (CYCLE). key: the record''s id, or a digest of '
    'all it tells; at: when it happened as far as that is told. Amounts in yuan';
create index consumption_record_at_ix on consumption_record (reading, at desc, no desc);
create index consumption_record_payable_ix on consumption_record (reading, payable desc, no desc);
create index consumption_record_account_ix on consumption_record (reading, account, at desc, no desc);
create index consumption_record_resource_ix on consumption_record (reading, resource);
create index consumption_record_trade_ix on consumption_record (reading, trade_id);

create table consumption_facet (
    reading bigint not null
        constraint consumption_facet_reading_fk references consumption_reading on delete cascade,
    kind    varchar(20)    not null,
    code    text           not null,
    rows    bigint         not null,
    payable numeric(21, 8) not null,
    constraint consumption_facet_pk primary key (reading, kind, code)
);
comment on table consumption_facet is
    'What the records of a reading can be filtered by, and what each comes to in yuan; of kind SUM, what the money column '
    'named by code comes to in all';

create table monthly_sum (
    reading            bigint         not null
        constraint monthly_sum_reading_fk references consumption_reading on delete cascade,
    key                text           not null,
    bill_kind          varchar(20)    not null,
    account            text           not null,
    account_name       text,
    service            text           not null,
    service_name       text,
    resource_type      text           not null,
    resource_type_name text,
    charge_mode        varchar(20)    not null,
    list_price         numeric(21, 8) not null,
    discount           numeric(21, 8) not null,
    truncated          numeric(21, 8) not null,
    payable            numeric(21, 8) not null,
    written_off        numeric(21, 8) not null,
    cash               numeric(21, 8) not null,
    credit             numeric(21, 8) not null,
    coupon             numeric(21, 8) not null,
    flexible_coupon    numeric(21, 8) not null,
    stored_value_card  numeric(21, 8) not null,
    debt               numeric(21, 8) not null,
    constraint monthly_sum_key_uq unique (reading, key)
);
comment on table monthly_sum is 'Rows of Huawei''s monthly sums in a reading, in yuan';

-- Copies of what Huawei tells: a newer reading takes the place of an older one.
grant select, insert, update, delete on consumption_reading to ${application_role};
grant select, insert, delete on consumption_record, consumption_facet, monthly_sum to ${application_role};
