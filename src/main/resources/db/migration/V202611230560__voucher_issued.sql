-- Vouchers that were issued. The record is what was hashed; whoever changes it, or what it was made from, no longer
-- gets the hash.

create table voucher (
    hash         varchar(64)  not null constraint voucher_pk primary key,
    subject_type varchar(20)  not null,
    subject_id   varchar(64)  not null,
    number       varchar(30)  not null,
    record       text         not null,
    names        text         not null,
    issued_at    timestamptz  not null,
    constraint voucher_hash_ck check (hash ~ '^[0-9a-f]{64}$'),
    constraint voucher_subject_ck check (subject_type in ('instruction', 'request')),
    constraint voucher_subject_uq unique (subject_type, subject_id)
);
comment on table voucher is 'Vouchers that were issued, one for each final instruction and request; only ever added to';
comment on column voucher.record is 'Canonical JSON: exactly the bytes behind the hash.';
comment on column voucher.names is 'What people and accounts were called when it was issued.';

create trigger voucher_append_only before update or delete on voucher
    for each row execute function append_only();

grant select, insert on voucher to ${application_role};
