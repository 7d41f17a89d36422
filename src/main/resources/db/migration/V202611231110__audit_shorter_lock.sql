-- Writers wait for one another from the lock on the head row to the end of the commit. Whatever does not need to know
-- the line before comes before that lock now: the intake's row goes, the payload is hashed and the fields are put
-- together. The recipe is the same to the byte; the functions without a search_path of their own are inlined, and their
-- bodies were bound to pg_catalog when they were made.

create or replace function audit.netstring(value text) returns text
    language sql immutable parallel safe
    return case when value is null then '-,'
                else octet_length(convert_to(value, 'UTF8')) || ':' || value || ',' end;
alter function audit.netstring(text) reset search_path;

-- The fields that are known before the line has its place.
create function audit.terms(e audit.event) returns text
    language sql immutable parallel safe
    return audit.netstring((e).actor_kind) || audit.netstring((e).actor_id) || audit.netstring((e).actor_name)
        || audit.netstring((e).on_behalf_of) || audit.netstring(host((e).ip)) || audit.netstring((e).session_ref)
        || audit.netstring((e).request_id) || audit.netstring((e).action) || audit.netstring((e).object_type)
        || audit.netstring((e).object_id) || audit.netstring((e).outcome)
        || audit.netstring(encode((e).payload_sha, 'hex'));

create function audit.placed(seq bigint, at timestamptz, terms text, prev_hash bytea, hash_alg text) returns bytea
    language sql immutable parallel safe
    return sha256(convert_to(E'bursar-audit-v1\n' || audit.netstring(seq::text)
        || audit.netstring((extract(epoch from at) * 1000000)::bigint::text) || terms
        || audit.netstring(encode(prev_hash, 'hex')) || audit.netstring(hash_alg), 'UTF8'));

create or replace function audit.digest(e audit.event) returns bytea
    language sql immutable parallel safe
    return audit.placed((e).seq, (e).at, audit.terms(e), (e).prev_hash, (e).hash_alg);
alter function audit.digest(audit.event) reset search_path;

create or replace function audit.seal() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
    set lock_timeout = '5s'
as $$
begin
    delete from audit.intake where id = new.id;
    insert into audit.event (actor_kind, actor_id, actor_name, on_behalf_of, ip, session_ref, request_id,
                             action, object_type, object_id, outcome, payload)
    values (new.actor_kind, new.actor_id, new.actor_name, new.on_behalf_of, new.ip, new.session_ref, new.request_id,
            new.action, new.object_type, new.object_id, new.outcome, new.payload);
    return null;
end $$;

create or replace function audit.chain() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    head audit.head;
    terms text;
begin
    if new.seq is not null or new.at is not null or new.payload_sha is not null
        or new.prev_hash is not null or new.hash is not null then
        raise exception 'the trail numbers, times and hashes its lines itself'
            using errcode = 'insufficient_privilege';
    end if;
    new.hash_alg := 'sha256';
    new.payload_sha := sha256(convert_to(new.payload, 'UTF8'));
    terms := audit.terms(new);
    -- From here on every other commit waits.
    select * into strict head from audit.head for update;
    new.seq := head.seq + 1;
    new.at := greatest(clock_timestamp(), head.at);
    new.prev_hash := head.hash;
    new.hash := audit.placed(new.seq, new.at, terms, new.prev_hash, new.hash_alg);
    update audit.head set seq = new.seq, at = new.at, hash = new.hash;
    return new;
end $$;

revoke all on function audit.terms, audit.placed from public;
