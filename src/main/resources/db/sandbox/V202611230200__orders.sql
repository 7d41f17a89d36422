-- Yearly/monthly resources, their orders and what they are paid with. Play data only.

create table sandbox.orders_customer_discount (
    discount_id text          not null constraint orders_customer_discount_pk primary key,
    customer_id text          not null,
    rating_type integer       not null,
    ratio       numeric(5, 4) not null,
    name        text          not null,
    constraint orders_customer_discount_rating_type_ck check (rating_type in (605, 606, 607)),
    constraint orders_customer_discount_ratio_ck check (ratio > 0 and ratio < 1)
);
comment on table sandbox.orders_customer_discount is 'Discounts a simulated customer has on renewals; 0.85 means 85 % of the price is paid';

create table sandbox.orders_resource (
    resource_id    text           not null constraint orders_resource_pk primary key,
    internal_id    text           not null,
    customer_id    text           not null,
    product        text           not null,
    name           text           not null,
    region         text           not null,
    spec           text           not null,
    spec_text      text           not null,
    spec_size      numeric(12, 2) null,
    parent_id      text           null constraint orders_resource_parent_fk references sandbox.orders_resource,
    related_to     text           null constraint orders_resource_related_fk references sandbox.orders_resource,
    status         integer        not null,
    effective_at   timestamptz    not null,
    expire_at      timestamptz    not null,
    updated_at     timestamptz    not null,
    expire_policy  integer        not null,
    monthly_price  numeric(19, 2) not null,
    order_id       text           not null,
    project        text           not null,
    obstacle       text           null,
    constraint orders_resource_status_ck check (status in (2, 3, 4, 5)),
    constraint orders_resource_expire_policy_ck check (expire_policy between 0 and 5),
    constraint orders_resource_price_ck check (monthly_price >= 0),
    constraint orders_resource_obstacle_ck check (obstacle in ('CHANGING', 'NOT_RENEWABLE', 'DELETED'))
);
create index orders_resource_customer_ix on sandbox.orders_resource (customer_id, expire_at);
create index orders_resource_parent_ix on sandbox.orders_resource (parent_id);
comment on table sandbox.orders_resource is 'Simulated yearly/monthly resources; parent_id is set on slaves';

create table sandbox.orders_order (
    order_id           text           not null constraint orders_order_pk primary key,
    customer_id        text           not null,
    product            text           not null,
    order_type         integer        not null,
    source_type        integer        not null,
    status             integer        not null,
    official_amount    numeric(19, 2) not null,
    discount_type      text           null,
    discount_amount    numeric(19, 2) not null default 0,
    rate_coupon_amount numeric(19, 2) not null default 0,
    coupon_amount      numeric(19, 2) not null default 0,
    flexi_amount       numeric(19, 2) not null default 0,
    card_amount        numeric(19, 2) not null default 0,
    commission_amount  numeric(19, 2) null,
    consumed_amount    numeric(19, 2) null,
    created_at         timestamptz    not null,
    paid_at            timestamptz    null,
    deadline           timestamptz    null,
    effective_by       timestamptz    null,
    completes_at       timestamptz    null,
    payer_id           text           null,
    combined_into      text           null constraint orders_order_combined_fk references sandbox.orders_order,
    contract_id        text           null,
    held               boolean        not null default false,
    refusal            text           null,
    refusal_details    text           null,
    constraint orders_order_status_ck check (status in (1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13)),
    constraint orders_order_source_ck check (source_type between 1 and 8),
    constraint orders_order_deadline_ck check (status <> 6 or deadline is not null),
    constraint orders_order_paid_ck check (status <> 6 or paid_at is null)
);
create index orders_order_customer_ix on sandbox.orders_order (customer_id, created_at desc);
create index orders_order_payer_ix on sandbox.orders_order (payer_id) where payer_id is not null;
create index orders_order_combined_ix on sandbox.orders_order (combined_into) where combined_into is not null;
comment on table sandbox.orders_order is 'Simulated yearly/monthly orders; status numbers are Huawei''s';
comment on column sandbox.orders_order.combined_into is 'The combined order under which alone this one can be paid';
comment on column sandbox.orders_order.held is 'Stays in status 3 until released by hand';
comment on column sandbox.orders_order.refusal is 'The code with which paying this order is refused, planted from outside';

create table sandbox.orders_item (
    item_id            text           not null constraint orders_item_pk primary key,
    order_id           text           not null constraint orders_item_order_fk references sandbox.orders_order,
    product            text           not null,
    spec_text          text           not null,
    period_type        integer        not null,
    period_num         integer        null,
    resource_id        text           null,
    official_amount    numeric(19, 2) not null,
    discount_type      text           null,
    discount_amount    numeric(19, 2) not null default 0,
    rate_coupon_amount numeric(19, 2) not null default 0,
    coupon_amount      numeric(19, 2) not null default 0,
    flexi_amount       numeric(19, 2) not null default 0,
    card_amount        numeric(19, 2) not null default 0,
    commission_amount  numeric(19, 2) null,
    consumed_amount    numeric(19, 2) null,
    effective_at       timestamptz    null,
    expire_at          timestamptz    null
);
create index orders_item_order_ix on sandbox.orders_item (order_id);
create index orders_item_resource_ix on sandbox.orders_item (resource_id) where resource_id is not null;
comment on table sandbox.orders_item is 'What a simulated order consists of; resource_id is a main resource that is renewed';

create table sandbox.orders_discount_line (
    discount_id    text          not null,
    order_id       text          not null constraint orders_discount_line_order_fk references sandbox.orders_order,
    discount_type  integer       not null,
    discount_value numeric(19, 4) null,
    item_id        text          not null constraint orders_discount_line_item_fk references sandbox.orders_item,
    mode           integer       not null,
    amount         numeric(19, 2) null,
    ratio          numeric(5, 4) null,
    constraint orders_discount_line_pk primary key (discount_id, order_id, item_id),
    constraint orders_discount_line_type_ck check (discount_type in (0, 1, 2, 3, 609)),
    constraint orders_discount_line_mode_ck check (mode = 0 and ratio is not null or mode in (1, 2) and amount is not null)
);
comment on table sandbox.orders_discount_line is 'What a discount usable for an order does to each of its items';

create table sandbox.orders_coupon (
    coupon_id    text           not null constraint orders_coupon_pk primary key,
    customer_id  text           not null,
    coupon_type  integer        not null,
    coupon_group integer        not null,
    version      integer        not null,
    face_value   numeric(19, 2) not null,
    balance      numeric(19, 2) not null,
    code         text           not null,
    plan_name    text           not null,
    plan_text    text           not null,
    usage        text           not null,
    plan_id      text           not null,
    created_at   timestamptz    not null,
    expire_at    timestamptz    not null,
    last_used_at timestamptz    null,
    order_id     text           null,
    used_by      text           null,
    constraint orders_coupon_type_ck check (coupon_type in (300, 301, 302, 303)),
    constraint orders_coupon_group_ck check (coupon_group between 0 and 3),
    constraint orders_coupon_version_ck check (version in (1, 2)),
    constraint orders_coupon_balance_ck check (balance between 0 and face_value)
);
create index orders_coupon_customer_ix on sandbox.orders_coupon (customer_id);
comment on table sandbox.orders_coupon is 'Simulated coupons and cards for paying orders; order_id limits one to a single order';
comment on column sandbox.orders_coupon.face_value is 'Yuan; of a discount coupon (300) the share of the price that is paid';

create table sandbox.orders_coupon_limit (
    coupon_id text not null constraint orders_coupon_limit_coupon_fk references sandbox.orders_coupon,
    limit_key text not null,
    value1    text not null,
    constraint orders_coupon_limit_pk primary key (coupon_id, limit_key)
);
comment on table sandbox.orders_coupon_limit is 'The use_limits of a simulated coupon';

grant select, insert, update, delete on sandbox.orders_customer_discount to ${application_role};
grant select, insert, update, delete on sandbox.orders_resource to ${application_role};
grant select, insert, update, delete on sandbox.orders_order to ${application_role};
grant select, insert, update, delete on sandbox.orders_item to ${application_role};
grant select, insert, update, delete on sandbox.orders_discount_line to ${application_role};
grant select, insert, update, delete on sandbox.orders_coupon to ${application_role};
grant select, insert, update, delete on sandbox.orders_coupon_limit to ${application_role};
