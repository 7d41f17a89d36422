-- The trail. Its recipe, with a worked example, is in docs/audit.md; whatever changes here changes there,
-- in docs/audit/verify.py, in LineDigest and in AuditTrailTests.

create schema audit;
comment on schema audit is 'The append-only, hash-chained record of who did what.';
revoke all on schema audit from public;

-- ---------------------------------------------------------------------------------------------- the tables

create table audit.event (
    seq          bigint      not null constraint event_pk primary key,
    at           timestamptz not null,
    actor_kind   text        not null constraint event_actor_kind_ck check (actor_kind in ('user', 'system')),
    actor_id     text        collate "C" not null,
    actor_name   text        not null,
    on_behalf_of text,
    ip           inet,
    session_ref  text,
    request_id   text,
    action       text        collate "C" not null constraint event_action_ck check (action ~ '^[a-z]+\.[a-z_]+$'),
    object_type  text        collate "C" not null,
    object_id    text        collate "C" not null,
    outcome      text        not null constraint event_outcome_ck check (outcome in ('ok', 'denied', 'failed')),
    payload      text        not null constraint event_payload_size_ck check (octet_length(payload) <= 1048576),
    payload_sha  bytea       not null,
    prev_hash    bytea       not null,
    hash         bytea       not null,
    hash_alg     text        not null default 'sha256' constraint event_hash_alg_ck check (hash_alg = 'sha256')
);
comment on table audit.event is 'One line of the trail. Never updated, never deleted.';
comment on column audit.event.seq is 'From 1 without gaps; given by the head row, not by a sequence.';
comment on column audit.event.at is 'The database''s clock when the line was sealed, never before the line above it.';
comment on column audit.event.payload is 'Canonical JSON: exactly the bytes behind payload_sha.';

create index event_actor_ix on audit.event (actor_id, seq desc);
create index event_object_ix on audit.event (object_id, object_type, seq desc);
create index event_action_ix on audit.event (action, seq desc);
create index event_at_ix on audit.event (at, seq);

-- One row, updated by every line: room for HOT updates keeps it on one page.
create table audit.head (
    chain integer     not null default 1 constraint head_pk primary key constraint head_one_ck check (chain = 1),
    seq   bigint      not null,
    at    timestamptz not null,
    hash  bytea       not null
) with (fillfactor = 10);
comment on table audit.head is 'The end of the chain: number, time and hash of the last line.';
insert into audit.head (seq, at, hash) values (0, 'epoch', decode(repeat('00', 32), 'hex'));

create table audit.intake (
    id           bigint generated always as identity constraint intake_pk primary key,
    actor_kind   text not null,
    actor_id     text not null,
    actor_name   text not null,
    on_behalf_of text,
    ip           inet,
    session_ref  text,
    request_id   text,
    action       text not null,
    object_type  text not null,
    object_id    text not null,
    outcome      text not null,
    payload      text not null
);
comment on table audit.intake is
    'Lines of a transaction that is not committed yet. Empty for everybody else, always: the commit seals them.';

create table audit.checkpoint (
    size    bigint      not null constraint checkpoint_pk primary key
                        constraint checkpoint_size_ck check (size > 0),
    root    bytea       not null,
    at      timestamptz not null default clock_timestamp(),
    note    text        not null,
    sent_to text[]      not null
);
comment on table audit.checkpoint is 'Signed notes over the first lines of the trail; also kept outside the database.';

-- ---------------------------------------------------------------------------------------------- the recipe

create function audit.netstring(value text) returns text
    language sql immutable parallel safe
    set search_path = pg_catalog, pg_temp
    return case when value is null then '-,'
                else octet_length(convert_to(value, 'UTF8')) || ':' || value || ',' end;

create function audit.digest(e audit.event) returns bytea
    language plpgsql immutable parallel safe
    set search_path = pg_catalog, pg_temp
as $$
declare
    field text;
    message text := E'bursar-audit-v1\n';
begin
    foreach field in array array[
        e.seq::text,
        (extract(epoch from e.at) * 1000000)::bigint::text,
        e.actor_kind, e.actor_id, e.actor_name, e.on_behalf_of,
        host(e.ip), e.session_ref, e.request_id,
        e.action, e.object_type, e.object_id, e.outcome,
        encode(e.payload_sha, 'hex'), encode(e.prev_hash, 'hex'), e.hash_alg]
    loop
        message := message || audit.netstring(field);
    end loop;
    return sha256(convert_to(message, 'UTF8'));
end $$;

-- ------------------------------------------------------------------------------------------ writing a line

create function audit.append(
    actor_kind text, actor_id text, actor_name text, on_behalf_of text,
    ip inet, session_ref text, request_id text,
    action text, object_type text, object_id text, outcome text, payload text) returns void
    language sql security definer
    set search_path = pg_catalog, pg_temp
as $$
    insert into audit.intake (actor_kind, actor_id, actor_name, on_behalf_of, ip, session_ref, request_id,
                              action, object_type, object_id, outcome, payload)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
$$;
comment on function audit.append is
    'The one way in. The line is numbered, timed, hashed and stored when the surrounding transaction commits.';

-- At the commit, so that the head row is locked after every other row of the transaction (no deadlock through it)
-- and for no longer than the commit itself.
create function audit.seal() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
    set lock_timeout = '5s'
as $$
begin
    insert into audit.event (actor_kind, actor_id, actor_name, on_behalf_of, ip, session_ref, request_id,
                             action, object_type, object_id, outcome, payload)
    values (new.actor_kind, new.actor_id, new.actor_name, new.on_behalf_of, new.ip, new.session_ref, new.request_id,
            new.action, new.object_type, new.object_id, new.outcome, new.payload);
    delete from audit.intake where id = new.id;
    return null;
end $$;

create constraint trigger intake_seal after insert on audit.intake
    deferrable initially deferred for each row execute function audit.seal();

create function audit.chain() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    head audit.head;
begin
    if new.seq is not null or new.at is not null or new.payload_sha is not null
        or new.prev_hash is not null or new.hash is not null then
        raise exception 'the trail numbers, times and hashes its lines itself'
            using errcode = 'insufficient_privilege';
    end if;
    select * into strict head from audit.head for update;
    new.seq := head.seq + 1;
    new.at := greatest(clock_timestamp(), head.at);
    new.hash_alg := 'sha256';
    new.payload_sha := sha256(convert_to(new.payload, 'UTF8'));
    new.prev_hash := head.hash;
    new.hash := audit.digest(new);
    update audit.head set seq = new.seq, at = new.at, hash = new.hash;
    return new;
end $$;

create trigger event_chain before insert on audit.event for each row execute function audit.chain();

-- --------------------------------------------------------------------------------------------- checkpoints

create function audit.add_checkpoint(size bigint, root bytea, note text, sent_to text[]) returns void
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    if not exists (select from audit.event e where e.seq = $1 and e.hash = $2) then
        raise exception 'no line % with that hash: the checkpoint does not fit this trail', $1
            using errcode = 'check_violation';
    end if;
    insert into audit.checkpoint (size, root, note, sent_to) values ($1, $2, $3, $4)
    on conflict on constraint checkpoint_pk do nothing;
end $$;

-- ------------------------------------------------------------------------------------- nothing is changed

create function audit.refuse() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception 'the trail is append-only: % on audit.% refused', lower(tg_op), tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

create trigger event_append_only before update or delete or truncate on audit.event
    for each statement execute function audit.refuse();
create trigger checkpoint_append_only before update or delete or truncate on audit.checkpoint
    for each statement execute function audit.refuse();
create trigger intake_no_change before update or truncate on audit.intake
    for each statement execute function audit.refuse();
create trigger head_one_row before insert or delete or truncate on audit.head
    for each statement execute function audit.refuse();
create trigger head_forward_only before update on audit.head
    for each row when (new.seq is distinct from old.seq + 1 or new.at < old.at) execute function audit.refuse();

-- Also where session_replication_role says replica.
alter table audit.event enable always trigger event_chain;
alter table audit.event enable always trigger event_append_only;
alter table audit.checkpoint enable always trigger checkpoint_append_only;
alter table audit.intake enable always trigger intake_seal;
alter table audit.intake enable always trigger intake_no_change;
alter table audit.head enable always trigger head_one_row;
alter table audit.head enable always trigger head_forward_only;

-- ---------------------------------------------------------------------------------------------- privileges

revoke all on all tables in schema audit from public;
revoke all on all functions in schema audit from public;
grant usage on schema audit to ${application_role};
grant select on audit.event, audit.head, audit.intake, audit.checkpoint to ${application_role};
grant execute on function audit.append to ${application_role};
grant execute on function audit.add_checkpoint to ${application_role};
