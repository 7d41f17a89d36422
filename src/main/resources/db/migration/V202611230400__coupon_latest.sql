-- Coupons as last seen at Huawei.

create table coupon_latest (
    owner_id varchar(64) not null constraint coupon_latest_pk primary key,
    coupons  jsonb,
    code     text,
    as_of    timestamptz not null,
    constraint coupon_latest_known_ck check ((coupons is null) <> (code is null))
);
comment on table coupon_latest is
    'The newest list of what can be given (owner empty: the master) or taken back (owner: the sub-account), amounts in '
    'yuan. A code instead of a list: Huawei refused to tell. No row: never told.';
grant select, insert, update on coupon_latest to ${application_role};
