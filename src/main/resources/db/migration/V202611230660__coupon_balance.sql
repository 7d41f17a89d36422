-- What was left of each coupon, whenever that was seen to change.

create table coupon_balance (
    owner_id  varchar(64)    not null,
    coupon_id varchar(64)    not null,
    amount    numeric(19, 2) not null constraint coupon_balance_amount_ck check (amount >= 0),
    as_of     timestamptz    not null,
    constraint coupon_balance_pk primary key (owner_id, coupon_id, as_of)
);
comment on table coupon_balance is
    'History of coupon_latest: a row for each balance of a coupon that differed from the one before, 0 when it had left '
    'the list. owner_id: empty for the master; coupon_id: the coupon as its owner knows it. Append-only';
create trigger coupon_balance_append_only before update or delete on coupon_balance
    for each row execute function append_only();

insert into coupon_balance (owner_id, coupon_id, amount, as_of)
select l.owner_id, coalesce(c ->> 'sub', c ->> 'id'), max((c ->> 'balance')::numeric), l.as_of
  from coupon_latest l, jsonb_array_elements(l.coupons) c
 where l.coupons is not null
 group by 1, 2, 4;

grant select, insert on coupon_balance to ${application_role};
