create table second_factor (
  user_id   uuid        not null,
  secret    bytea       not null,
  key_id    char(16)    not null,
  last_step bigint      not null,
  since     timestamptz not null,
  constraint second_factor_pk primary key (user_id),
  constraint second_factor_user_fk foreign key (user_id) references app_user (id),
  constraint second_factor_secret_ck check (octet_length(secret) between 29 and 200)
);

comment on table second_factor is 'The secret that a person shares with an authenticator (RFC 6238), encrypted. A code is good once: the last step that was used is kept.';
comment on column second_factor.secret is 'AES-256-GCM: 12 bytes nonce, then the secret with its tag. Bound to the person.';
comment on column second_factor.key_id is 'Fingerprint of the installation''s secret whose key encrypted it.';

create table second_factor_offer (
  user_id uuid        not null,
  secret  bytea       not null,
  key_id  char(16)    not null,
  made_at timestamptz not null,
  constraint second_factor_offer_pk primary key (user_id),
  constraint second_factor_offer_user_fk foreign key (user_id) references app_user (id)
);

comment on table second_factor_offer is 'A secret that is being shown and counts once a code made with it was typed.';

create table recovery_code (
  user_id   uuid         not null,
  number    smallint     not null,
  code_hash varchar(255) not null,
  used_at   timestamptz,
  constraint recovery_code_pk primary key (user_id, number),
  constraint recovery_code_user_fk foreign key (user_id) references app_user (id),
  constraint recovery_code_number_ck check (number between 1 and 10),
  constraint recovery_code_code_hash_ck check (code_hash like '$argon2id$%')
);

comment on table recovery_code is 'Codes for a day without the authenticator, each good once, as Argon2id hashes.';

grant select, insert, update, delete on second_factor to ${application_role};
grant select, insert, delete on second_factor_offer to ${application_role};
grant select, insert, update, delete on recovery_code to ${application_role};
