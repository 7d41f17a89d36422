-- Placing renewal orders as a kind of instruction of its own. It moves no money: the orders wait to be paid.

alter table instruction
    add column resource_ids  varchar(700),
    add column period        varchar(3),
    add column result_orders varchar(700),
    drop constraint instruction_terms_ck,
    drop constraint instruction_resend_ck;
comment on column instruction.resource_ids is 'Main resources to renew, one to ten, parted by commas';
comment on column instruction.period is 'For how long: M1 to M11 months, Y1 to Y3 years';
comment on column instruction.result_orders is 'The orders that a renewal placed, parted by commas';
alter table instruction
    add constraint instruction_terms_ck check (case kind
        when 'ALLOCATE_FUNDS'  then account_id is not null and ledger in ('CASH', 'CREDIT') and coupon_ids is null
        when 'RECLAIM_FUNDS'   then account_id is not null and ledger in ('CASH', 'CREDIT') and coupon_ids is null
        when 'ALLOCATE_COUPON' then account_id is not null and coupon_ids is not null
        when 'RECLAIM_COUPON'  then account_id is not null and coupon_ids is not null and sub_coupon_id is not null
        when 'PAY_ORDER'       then account_id is null and order_id is not null
        when 'PLACE_RENEWAL'   then account_id is null and order_id is null
                                    and cardinality(string_to_array(resource_ids, ',')) between 1 and 10
                                    and period is not null
        else false end),
    add constraint instruction_renewal_ck
        check ((kind = 'PLACE_RENEWAL') = (resource_ids is not null) and (kind = 'PLACE_RENEWAL') = (period is not null)),
    add constraint instruction_period_ck check (period ~ '^(M([1-9]|1[01])|Y[1-3])$'),
    add constraint instruction_placed_ck check (result_orders is null or kind = 'PLACE_RENEWAL'),
    add constraint instruction_resend_ck
        check (resend_at is null
            or (state in ('UNKNOWN', 'NEEDS_REVIEW') and kind not in ('PAY_ORDER', 'PLACE_RENEWAL')));
create index instruction_renewal_ix on instruction (lane, state) where kind = 'PLACE_RENEWAL';

create or replace function instruction_moves() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'instructions are never deleted';
    end if;
    if tg_op = 'INSERT' then
        if new.state <> 'AWAITING_APPROVAL' then
            raise exception 'an instruction begins as AWAITING_APPROVAL, not %', new.state;
        end if;
        return new;
    end if;
    if (old.id, old.batch_id, old.row_no, old.lane, old.kind, old.trans_id, old.account_id, old.amount, old.ledger,
        old.credit_expires_at, old.coupon_ids, old.sub_coupon_id, old.order_id, old.discount,
        old.resource_ids, old.period, old.created_at)
       is distinct from
       (new.id, new.batch_id, new.row_no, new.lane, new.kind, new.trans_id, new.account_id, new.amount, new.ledger,
        new.credit_expires_at, new.coupon_ids, new.sub_coupon_id, new.order_id, new.discount,
        new.resource_ids, new.period, new.created_at) then
        raise exception 'the terms of instruction % never change', old.id;
    end if;
    if old.state in ('SUCCEEDED', 'REFUSED', 'WITHDRAWN') then
        raise exception 'instruction % is final', old.id;
    end if;
    if old.ambiguous and not new.ambiguous then
        raise exception 'instruction % had an ambiguous attempt: that stays known', old.id;
    end if;
    if old.state <> new.state and not instruction_may_become(old.state, new.state) then
        raise exception 'instruction % may not go from % to %', old.id, old.state, new.state;
    end if;
    return new;
end $$;

-- The rule of a fresh installation covers the new kind as well. Where people have made requests already nothing is
-- added behind their back: an edition never changes, and an administrator puts one into force that covers renewals.
alter table rule_edition disable trigger rule_edition_is_printed;
update rule_edition
   set rules = replace(rules, '"PAY_ORDER"]', '"PAY_ORDER","PLACE_RENEWAL"]')
 where no = 1 and not exists (select 1 from instruction);
alter table rule_edition enable trigger rule_edition_is_printed;
