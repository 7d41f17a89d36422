-- An instruction that follows another of its batch: a coupon is given on only after it was taken back as agreed.

alter table instruction
    add column follows_row integer,
    add constraint instruction_follows_fk foreign key (batch_id, follows_row) references instruction (batch_id, row_no),
    add constraint instruction_follows_ck
        check (follows_row is null or (kind = 'ALLOCATE_COUPON' and follows_row < row_no));
comment on column instruction.follows_row is
    'The row of its batch that has to succeed, with the very amount, before it may be sent; null for almost all';
create unique index instruction_follows_uq on instruction (batch_id, follows_row) where follows_row is not null;

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
    if (old.id, old.batch_id, old.row_no, old.follows_row, old.lane, old.kind, old.trans_id, old.account_id, old.amount,
        old.ledger, old.credit_expires_at, old.coupon_ids, old.sub_coupon_id, old.order_id, old.discount,
        old.resource_ids, old.period, old.created_at)
       is distinct from
       (new.id, new.batch_id, new.row_no, new.follows_row, new.lane, new.kind, new.trans_id, new.account_id, new.amount,
        new.ledger, new.credit_expires_at, new.coupon_ids, new.sub_coupon_id, new.order_id, new.discount,
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

create function instruction_follows() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if not exists (select 1 from instruction p
                        where p.batch_id = new.batch_id and p.row_no = new.follows_row and p.lane = new.lane
                          and p.kind = 'RECLAIM_COUPON' and p.coupon_ids = new.coupon_ids and p.amount = new.amount) then
            raise exception 'instruction % follows what does not bring back its coupon', new.id;
        end if;
    elsif not exists (select 1 from instruction p
                       where p.batch_id = new.batch_id and p.row_no = new.follows_row
                         and p.state = 'SUCCEEDED' and p.result_amount = new.amount) then
        raise exception 'instruction % is not sent before what it follows has brought back the agreed amount', new.id;
    end if;
    return null;
end $$;
create trigger instruction_follows_a_reclaim after insert on instruction
    for each row when (new.follows_row is not null)
    execute function instruction_follows();
create trigger instruction_follows_its_success after update on instruction
    for each row when (new.follows_row is not null and new.state = 'IN_FLIGHT' and old.state <> 'IN_FLIGHT')
    execute function instruction_follows();

-- What is taken back and given on is one amount.
create or replace view request_overview as
select r.id, r.number, r.kind, r.reason, r.maker_id, r.submitted_at, r.expires_at, c.how, c.closed_at,
       i.rows, i.total, i.succeeded, i.refused, i.uncertain, i.waiting, i.withdrawn,
       case
           when c.how is null then 'IN_APPROVAL'
           when c.how <> 'APPROVED' then c.how
           when i.uncertain > 0 then 'UNKNOWN'
           when i.waiting = i.rows and i.sent = 0 then 'APPROVED'
           when i.waiting > 0 then 'EXECUTING'
           when i.succeeded = i.rows then 'SUCCEEDED'
           when i.withdrawn = i.rows then 'CANCELLED'
           when i.succeeded = 0 then 'FAILED'
           else 'PARTLY_DONE'
       end as state,
       i.onward
  from request r
  left join request_closing c on c.request_id = r.id
  cross join lateral (
      select count(*) as rows, coalesce(sum(amount) filter (where follows_row is null), 0) as total,
             count(*) filter (where state = 'SUCCEEDED') as succeeded,
             count(*) filter (where state = 'REFUSED') as refused,
             count(*) filter (where state in ('UNKNOWN', 'NEEDS_REVIEW')) as uncertain,
             count(*) filter (where state in ('AWAITING_APPROVAL', 'READY', 'IN_FLIGHT')) as waiting,
             count(*) filter (where state = 'WITHDRAWN') as withdrawn,
             count(*) filter (where attempts > 0) as sent,
             count(follows_row) as onward
        from instruction where batch_id = r.id) i;

-- Drafts: whom a coupon is given on to, and drafts that give on what was taken back and has stayed with the master.
alter table draft_row add column onward text not null default '';
comment on column draft_row.onward is 'As typed: the account that a coupon is given on to; empty where it stays';
alter table draft
    drop constraint draft_origin_ck,
    add constraint draft_origin_ck check (origin_how in ('COPY', 'AGAIN', 'RESEND', 'ONWARD'));
