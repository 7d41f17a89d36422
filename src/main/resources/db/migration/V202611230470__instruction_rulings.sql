-- What evidence could not settle, two people settle. The two are different, and neither asked for the movement.

create table ruling (
    id             uuid primary key,
    version        bigint not null,
    instruction_id uuid not null constraint ruling_instruction_fk references instruction,
    verdict        varchar(20) not null,
    note           varchar(1000) not null,
    proposed_by    uuid not null,
    proposed_at    timestamptz not null,
    file_name      varchar(120) not null,
    file_kind      varchar(8) not null,
    file_size      integer not null,
    file_sha256    varchar(64) not null,
    state          varchar(12) not null,
    closed_by      uuid,
    closed_note    varchar(1000),
    closed_at      timestamptz,
    constraint ruling_verdict_ck check (verdict in ('HAPPENED', 'DID_NOT_HAPPEN', 'SEND_AGAIN')),
    constraint ruling_state_ck check (state in ('PROPOSED', 'CONFIRMED', 'TURNED_DOWN', 'TAKEN_BACK', 'OVERTAKEN')),
    constraint ruling_file_kind_ck check (file_kind in ('PDF', 'PNG', 'JPEG', 'XLSX', 'TEXT')),
    constraint ruling_file_size_ck check (file_size between 1 and 10485760),
    constraint ruling_file_sha256_ck check (file_sha256 ~ '^[0-9a-f]{64}$'),
    constraint ruling_note_ck check (length(trim(note)) > 0),
    constraint ruling_closed_ck check ((state = 'PROPOSED') = (closed_at is null)
                                   and (closed_at is null) = (closed_by is null)
                                   and (closed_at is null) = (closed_note is null)),
    constraint ruling_two_people_ck check (case state
        when 'CONFIRMED'   then closed_by <> proposed_by
        when 'TURNED_DOWN' then closed_by <> proposed_by and length(trim(closed_note)) > 0
        when 'TAKEN_BACK'  then closed_by = proposed_by
        else true end)
);
comment on table ruling is 'Two people settle by hand what evidence could not: one proposes with a note and a file, another confirms';
create unique index ruling_one_open_uq on ruling (instruction_id) where state = 'PROPOSED';
create index ruling_send_again_ix on ruling (instruction_id) where state = 'CONFIRMED' and verdict = 'SEND_AGAIN';
create index ruling_instruction_ix on ruling (instruction_id, proposed_at);

create table ruling_attachment (
    ruling_id uuid primary key constraint ruling_attachment_ruling_fk references ruling
        deferrable initially deferred,
    content   bytea not null,
    constraint ruling_attachment_size_ck check (octet_length(content) between 1 and 10485760)
);
comment on table ruling_attachment is 'The file that a ruling rests on, byte by byte; its SHA-256 is in the ruling and in the trail';

create function ruling_moves() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'rulings are never deleted';
    end if;
    if tg_op = 'INSERT' and new.state <> 'PROPOSED' then
        raise exception 'a ruling begins as PROPOSED, not %', new.state;
    end if;
    if tg_op = 'UPDATE' then
        if old.state <> 'PROPOSED' then
            raise exception 'ruling % is closed', old.id;
        end if;
        if (old.id, old.instruction_id, old.verdict, old.note, old.proposed_by, old.proposed_at, old.file_name,
            old.file_kind, old.file_size, old.file_sha256)
           is distinct from
           (new.id, new.instruction_id, new.verdict, new.note, new.proposed_by, new.proposed_at, new.file_name,
            new.file_kind, new.file_size, new.file_sha256) then
            raise exception 'what ruling % proposes never changes', old.id;
        end if;
    end if;
    if tg_op = 'INSERT' or new.state in ('CONFIRMED', 'TURNED_DOWN') then
        if exists (select 1 from instruction i join request r on r.id = i.batch_id
                    where i.id = new.instruction_id
                      and r.maker_id = (case when tg_op = 'INSERT' then new.proposed_by else new.closed_by end)) then
            raise exception 'the maker of instruction % does not rule on it', new.instruction_id;
        end if;
    end if;
    return new;
end $$;
create trigger ruling_moves before insert or update or delete on ruling
    for each row execute function ruling_moves();
create trigger ruling_attachment_append_only before update or delete on ruling_attachment
    for each row execute function append_only();

create function ruling_has_attachment() returns trigger
    language plpgsql as $$
begin
    if not exists (select 1 from ruling_attachment a where a.ruling_id = new.id
                      and octet_length(a.content) = new.file_size
                      and encode(sha256(a.content), 'hex') = new.file_sha256) then
        raise exception 'ruling % has no file, or another one than it says', new.id;
    end if;
    return null;
end $$;
create constraint trigger ruling_has_attachment after insert on ruling
    deferrable initially deferred for each row execute function ruling_has_attachment();

create function evidence_of_ruling() returns trigger
    language plpgsql as $$
begin
    if not exists (select 1 from ruling r where r.instruction_id = new.instruction_id
                      and r.state in ('CONFIRMED', 'OVERTAKEN')) then
        raise exception 'instruction % has no confirmed ruling', new.instruction_id;
    end if;
    return null;
end $$;
create constraint trigger evidence_of_ruling after insert on evidence
    deferrable initially deferred for each row when (new.source = 'RULING') execute function evidence_of_ruling();

grant select, insert, update on ruling to ${application_role};
grant select, insert on ruling_attachment to ${application_role};
