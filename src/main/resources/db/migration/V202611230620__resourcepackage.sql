-- Resource packages as last seen, what was left of them day by day, what they covered, and when they ran low.

create table resource_package (
    id              varchar(64)  not null constraint resource_package_pk primary key,
    listed_in       varchar(80)  not null,
    product_code    varchar(64)  not null,
    product_name    text         not null,
    product_english text         not null default '',
    service_code    varchar(64)  not null,
    service_name    text         not null,
    region          varchar(64)  not null,
    scope           varchar(20)  not null,
    project         varchar(64),
    source          varchar(20)  not null,
    order_id        varchar(64),
    effective_at    timestamptz  not null,
    expires_at      timestamptz  not null,
    status          varchar(20)  not null constraint resource_package_status_ck check (status in (
                        'NOT_EFFECTIVE', 'EFFECTIVE', 'USED_UP', 'EXPIRED', 'UNSUBSCRIBED', 'OTHER')),
    bundle          varchar(20)  not null,
    reuse           varchar(20)  not null,
    search_text     text         not null,
    left_percent    numeric(9, 2),
    first_seen_at   timestamptz  not null,
    last_seen_at    timestamptz  not null
);
comment on table resource_package is
    'Packages as last seen. listed_in: the part of the synchronisation that lists it; left_percent: of the item of which '
    'least is left, null without items. Never deleted: Huawei forgets a package 18 months after it expired.';

create index resource_package_expires_ix on resource_package (expires_at, id);
create index resource_package_left_ix on resource_package (left_percent, id);
create index resource_package_service_ix on resource_package (service_code, expires_at, id);

create table package_item (
    id            varchar(64)  not null constraint package_item_pk primary key,
    package_id    varchar(64)  not null constraint package_item_package_fk references resource_package,
    position      integer      not null,
    present       boolean      not null,
    usage_name    text         not null,
    usage_english text         not null default '',
    left_amount   numeric      not null,
    total_amount  numeric      not null,
    measure_id    integer      not null,
    cycle_from    timestamptz,
    cycle_until   timestamptz,
    cycle         varchar(20),
    anchor        varchar(20),
    as_of         timestamptz  not null,
    low_since     timestamptz,
    constraint package_item_cycle_ck check ((cycle_from is null) = (cycle_until is null))
);
comment on table package_item is
    'What packages hold. present: among the items that Huawei tells now; a renewal brings others. cycle_from and '
    'cycle_until: the running cycle, or the whole life. low_since: when it fell to its threshold or below.';

create index package_item_package_ix on package_item (package_id, position);

create table package_item_day (
    item_id      varchar(64) not null constraint package_item_day_item_fk references package_item,
    day          date        not null,
    left_amount  numeric     not null,
    total_amount numeric     not null,
    as_of        timestamptz not null,
    constraint package_item_day_pk primary key (item_id, day)
);
comment on table package_item_day is 'What was left of an item at the last reading of a day in Beijing';

create table package_deduction (
    deducted_at   timestamptz  not null,
    digest        bytea        not null,
    item_id       varchar(64)  not null,
    resource_id   text         not null,
    resource_type varchar(64),
    resource_name text,
    tag           text,
    product_code  varchar(64)  not null,
    product_name  text         not null,
    usage_code    varchar(64),
    before_amount numeric      not null,
    used_amount   numeric      not null,
    after_amount  numeric      not null,
    measure_id    integer      not null,
    covered_from  timestamptz,
    covered_until timestamptz,
    constraint package_deduction_pk primary key (deducted_at, digest)
);
comment on table package_deduction is
    'What items covered. Huawei gives rows no id: digest is SHA-256 over everything in it, equal rows are one. '
    'resource_name: of the kind of resource.';

create index package_deduction_item_ix on package_deduction (item_id, deducted_at, digest);
create index package_deduction_resource_ix on package_deduction (resource_id, deducted_at);

create table package_threshold (
    scope   varchar(64)  not null constraint package_threshold_pk primary key,
    percent integer      constraint package_threshold_percent_ck check (percent between 0 and 100),
    set_by  varchar(400) not null,
    set_at  timestamptz  not null
);
comment on table package_threshold is
    'At what percentage left an alert is raised: of one package, or of all others (scope *). No percentage: never.';

insert into package_threshold (scope, percent, set_by, set_at) values ('*', 10, 'bursar', now());

create table package_alert (
    id           bigint       generated always as identity constraint package_alert_pk primary key,
    item_id      varchar(64)  not null constraint package_alert_item_fk references package_item,
    package_id   varchar(64)  not null constraint package_alert_package_fk references resource_package,
    percent      integer      not null,
    left_amount  numeric      not null,
    total_amount numeric      not null,
    raised_at    timestamptz  not null,
    seen_at      timestamptz,
    seen_by      varchar(400),
    constraint package_alert_once_uq unique (item_id, raised_at),
    constraint package_alert_seen_ck check ((seen_at is null) = (seen_by is null))
);
comment on table package_alert is 'An item fell to its threshold: one row for each crossing';

create index package_alert_open_ix on package_alert (raised_at desc) where seen_at is null;

create table enterprise_project (
    id            varchar(64) not null constraint enterprise_project_pk primary key,
    last_seen_at  timestamptz not null
);
comment on table enterprise_project is 'Enterprise projects that costs, packages or an operator named; packages are asked for by each';

grant select, insert, update on resource_package, package_item, package_item_day, package_threshold, package_alert,
    enterprise_project to ${application_role};
grant delete on package_threshold to ${application_role};
grant select, insert on package_deduction to ${application_role};
