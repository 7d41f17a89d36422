-- Instructions, their attempts and the evidence that settles them. The rules of the aggregate are said again here:
-- whoever writes past the application meets them too.

create table lane (
    id            varchar(64) primary key,
    lease_owner   varchar(64),
    lease_epoch   bigint not null default 0,
    lease_until   timestamptz,
    paused_reason varchar(100),
    paused_at     timestamptz
);
comment on table lane is 'The queue of money movements of one master account; leased in database time, fenced by the epoch';

create table instruction (
    id                 uuid primary key,
    version            bigint not null,
    batch_id           uuid not null,
    row_no             integer not null,
    lane               varchar(64) not null constraint instruction_lane_fk references lane,
    kind               varchar(20) not null,
    trans_id           varchar(32) not null,
    account_id         varchar(64),
    amount             numeric(19, 2) not null,
    ledger             varchar(6),
    credit_expires_at  timestamptz,
    coupon_ids         varchar(400),
    sub_coupon_id      varchar(64),
    order_id           varchar(64),
    discount           varchar(70),
    state              varchar(20) not null,
    ambiguous          boolean not null default false,
    attempts           integer not null default 0,
    fruitless          integer not null default 0,
    due_at             timestamptz not null,
    created_at         timestamptz not null,
    finished_at        timestamptz,
    result_code        varchar(100) not null default '',
    result_checks      varchar(1000) not null default '',
    result_coupon_id   varchar(64),
    result_amount      numeric(19, 2),
    constraint instruction_row_uq unique (batch_id, row_no),
    constraint instruction_trans_id_uq unique (trans_id),
    constraint instruction_trans_id_ck check (trans_id ~ '^[0-9a-f]{32}$'),
    constraint instruction_amount_positive_ck check (amount > 0),
    constraint instruction_state_ck check (state in ('AWAITING_APPROVAL', 'READY', 'IN_FLIGHT', 'SUCCEEDED', 'REFUSED',
                                                     'UNKNOWN', 'NEEDS_REVIEW', 'WITHDRAWN')),
    constraint instruction_terms_ck check (case kind
        when 'ALLOCATE_FUNDS'  then account_id is not null and ledger in ('CASH', 'CREDIT') and coupon_ids is null
        when 'RECLAIM_FUNDS'   then account_id is not null and ledger in ('CASH', 'CREDIT') and coupon_ids is null
        when 'ALLOCATE_COUPON' then account_id is not null and coupon_ids is not null
        when 'RECLAIM_COUPON'  then account_id is not null and coupon_ids is not null and sub_coupon_id is not null
        when 'PAY_ORDER'       then account_id is null and order_id is not null
        else false end),
    constraint instruction_finished_ck
        check ((finished_at is not null) = (state in ('SUCCEEDED', 'REFUSED', 'WITHDRAWN'))),
    constraint instruction_uncertain_ck check (state not in ('UNKNOWN', 'NEEDS_REVIEW') or ambiguous),
    constraint instruction_queued_ck check (state <> 'READY' or not ambiguous)
);
comment on table instruction is 'One order to Huawei; the table is the queue. Amounts in yuan';

create unique index instruction_one_in_flight_uq on instruction (lane) where state = 'IN_FLIGHT';
create index instruction_queue_ix on instruction (lane, due_at) where state = 'READY';
create index instruction_open_ix on instruction (account_id, amount) where state in ('IN_FLIGHT', 'UNKNOWN', 'NEEDS_REVIEW');
create index instruction_account_ix on instruction (account_id, created_at desc);

create table attempt (
    id             uuid primary key,
    version        bigint not null,
    instruction_id uuid not null constraint attempt_instruction_fk references instruction,
    no             integer not null,
    lane           varchar(64) not null,
    lease_epoch    bigint not null,
    opened_at      timestamptz not null,
    operation      varchar(64) not null,
    body           text not null,
    master_before  numeric(19, 2),
    account_before numeric(19, 2),
    closed_at      timestamptz,
    outcome        varchar(20),
    http_status    integer,
    code           varchar(64),
    message        text,
    request_id     varchar(128),
    body_sample    text,
    took_ms        bigint,
    constraint attempt_no_uq unique (instruction_id, no),
    constraint attempt_closed_ck check ((closed_at is null) = (outcome is null)),
    constraint attempt_outcome_ck check (outcome in ('ACCEPTED', 'REFUSED', 'BUSY', 'UNAUTHORISED', 'NOT_SENT',
                                                     'DUPLICATE', 'UNKNOWN', 'LOST'))
);
comment on table attempt is 'One sending of an instruction; the row exists before the bytes leave. Balances in yuan';

create unique index attempt_one_open_uq on attempt (instruction_id) where closed_at is null;
create unique index attempt_one_open_per_lane_uq on attempt (lane) where closed_at is null;

create table evidence (
    id             uuid primary key,
    instruction_id uuid not null constraint evidence_instruction_fk references instruction,
    source         varchar(20) not null,
    external_id    varchar(128),
    details        text not null,
    found_at       timestamptz not null,
    constraint evidence_source_ck check (source in ('LATE_ANSWER', 'ANSWER_TO_RESEND', 'CHANGE_RECORD', 'LISTING',
                                                    'NOT_FOUND', 'RULING')),
    constraint evidence_external_uq unique (external_id)
);
comment on table evidence is 'Facts that settle an unknown; one outside record settles at most one instruction';
create index evidence_instruction_ix on evidence (instruction_id);

create function instruction_may_become(before text, after text) returns boolean
    language sql immutable as $$
    select case before
        when 'AWAITING_APPROVAL' then after in ('READY', 'WITHDRAWN')
        when 'READY'             then after in ('IN_FLIGHT', 'WITHDRAWN')
        when 'IN_FLIGHT'         then after in ('SUCCEEDED', 'REFUSED', 'READY', 'UNKNOWN')
        when 'UNKNOWN'           then after in ('SUCCEEDED', 'REFUSED', 'IN_FLIGHT', 'NEEDS_REVIEW')
        when 'NEEDS_REVIEW'      then after in ('SUCCEEDED', 'REFUSED', 'IN_FLIGHT')
        else false end
$$;

create function instruction_moves() returns trigger
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
        old.created_at)
       is distinct from
       (new.id, new.batch_id, new.row_no, new.lane, new.kind, new.trans_id, new.account_id, new.amount, new.ledger,
        new.credit_expires_at, new.coupon_ids, new.sub_coupon_id, new.order_id, new.discount,
        new.created_at) then
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
create trigger instruction_moves before insert or update or delete on instruction
    for each row execute function instruction_moves();

create function instruction_settled_by_evidence() returns trigger
    language plpgsql as $$
begin
    if not exists (select 1 from evidence e where e.instruction_id = new.id) then
        raise exception 'instruction % was uncertain: it is settled by evidence only', new.id;
    end if;
    return null;
end $$;
create constraint trigger instruction_settled_by_evidence after update on instruction
    deferrable initially deferred for each row
    when (new.ambiguous and new.state in ('SUCCEEDED', 'REFUSED') and old.state is distinct from new.state)
    execute function instruction_settled_by_evidence();

create function instruction_flies_with_attempt() returns trigger
    language plpgsql as $$
begin
    if not exists (select 1 from attempt a where a.instruction_id = new.id and a.no = new.attempts
                                             and a.closed_at is null) then
        raise exception 'instruction % is in flight without an open attempt', new.id;
    end if;
    return null;
end $$;
create constraint trigger instruction_flies_with_attempt after update on instruction
    deferrable initially deferred for each row
    when (new.state = 'IN_FLIGHT' and old.state <> 'IN_FLIGHT')
    execute function instruction_flies_with_attempt();

create function attempt_closes_once() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'attempts are never deleted';
    end if;
    if old.closed_at is not null then
        raise exception 'attempt % of instruction % is closed', old.no, old.instruction_id;
    end if;
    if (old.id, old.instruction_id, old.no, old.lane, old.lease_epoch, old.opened_at, old.operation, old.body,
        old.master_before, old.account_before)
       is distinct from
       (new.id, new.instruction_id, new.no, new.lane, new.lease_epoch, new.opened_at, new.operation, new.body,
        new.master_before, new.account_before) then
        raise exception 'what attempt % of instruction % sent never changes', old.no, old.instruction_id;
    end if;
    return new;
end $$;
create trigger attempt_closes_once before update or delete on attempt
    for each row execute function attempt_closes_once();

create function append_only() returns trigger
    language plpgsql as $$
begin
    raise exception '% is only ever added to', tg_table_name;
end $$;
create trigger evidence_append_only before update or delete on evidence
    for each row execute function append_only();

grant select, insert, update on lane to ${application_role};
grant select, insert, update on instruction to ${application_role};
grant select, insert, update on attempt to ${application_role};
grant select, insert on evidence to ${application_role};
