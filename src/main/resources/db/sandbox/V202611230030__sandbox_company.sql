-- The sandbox's company: who there is and who may call. Play data only.

create table sandbox.setting (
    name varchar(64) primary key,
    value varchar(400) not null
);
comment on table sandbox.setting is 'Switches, clock offset and seed of the stand-in for BSS';

create table sandbox.unit (
    id varchar(20) primary key,
    relation_id varchar(20) not null,
    parent_id varchar(20),
    name varchar(200),
    position integer not null,
    constraint unit_parent_fk foreign key (parent_id) references sandbox.unit (id)
);
comment on table sandbox.unit is 'Organisation units; the root has no parent and no name';

create table sandbox.customer (
    id varchar(64) primary key,
    name varchar(64) not null,
    display_name varchar(200) not null,
    status smallint not null,
    unit_id varchar(20) not null,
    master boolean not null,
    hosted boolean not null,
    debt numeric(19, 2) not null,
    position integer not null,
    constraint customer_status_ck check (status in (1, 2, 3, 4, 101, 102)),
    constraint customer_unit_fk foreign key (unit_id) references sandbox.unit (id)
);
comment on table sandbox.customer is 'The master account and its sub-accounts; hosted: the master pays, nothing can be taken back';
create unique index customer_one_master_uq on sandbox.customer (master) where master;

create table sandbox.failing_check (
    customer_id varchar(64) not null,
    operation varchar(64) not null,
    balance_type varchar(32) not null,
    item varchar(64) not null,
    primary key (customer_id, operation, balance_type, item),
    constraint failing_check_customer_fk foreign key (customer_id) references sandbox.customer (id)
);
comment on table sandbox.failing_check is 'Business checks that a sub-account fails, by operation and kind of balance; * stands for all';

create table sandbox.credential (
    access_key varchar(64) primary key,
    secret_key varchar(128) not null,
    customer_id varchar(64) not null,
    constraint credential_customer_fk foreign key (customer_id) references sandbox.customer (id)
);
comment on table sandbox.credential is 'Keys of play accounts; they open nothing but this sandbox';

create table sandbox.token (
    token varchar(128) primary key,
    customer_id varchar(64) not null,
    expires_at timestamptz not null,
    constraint token_customer_fk foreign key (customer_id) references sandbox.customer (id)
);
comment on table sandbox.token is 'Tokens accepted in X-Auth-Token';

grant usage on schema sandbox to ${application_role};
grant select, insert, update, delete on sandbox.setting to ${application_role};
grant select, insert, update, delete on sandbox.unit to ${application_role};
grant select, insert, update, delete on sandbox.customer to ${application_role};
grant select, insert, update, delete on sandbox.failing_check to ${application_role};
grant select, insert, update, delete on sandbox.credential to ${application_role};
grant select, insert, update, delete on sandbox.token to ${application_role};
