create table app_user (
  id                   uuid         not null,
  username             varchar(50)  not null,
  display_name         varchar(50)  not null,
  password_hash        varchar(255) not null,
  must_change_password boolean      not null,
  active               boolean      not null,
  credentials          integer      not null,
  created_at           timestamptz  not null,
  version              integer      not null,
  constraint app_user_pk primary key (id),
  constraint app_user_username_uq unique (username),
  constraint app_user_username_ck check (username ~ '^[a-z0-9][a-z0-9._@-]{1,49}$'),
  constraint app_user_display_name_ck check (display_name = btrim(display_name) and display_name <> ''),
  constraint app_user_password_hash_ck check (password_hash like '$argon2id$%')
);

comment on table app_user is 'People. Never deleted: the trail and the decisions name them.';
comment on column app_user.credentials is 'Goes up when the password changes or the person is disabled; sessions made under a lower number are over.';

create table app_user_role (
  user_id uuid        not null,
  role    varchar(20) not null,
  constraint app_user_role_pk primary key (user_id, role),
  constraint app_user_role_user_fk foreign key (user_id) references app_user (id),
  constraint app_user_role_role_ck check (role in ('FINANCE', 'APPROVER', 'AUDITOR', 'ADMIN'))
);

comment on table app_user_role is 'What a person may do, as of now; how it came about is in the trail.';

create table sign_in_throttle (
  key             char(64)    not null,
  failures        integer     not null,
  last_failure_at timestamptz not null,
  free_at         timestamptz not null,
  constraint sign_in_throttle_pk primary key (key),
  constraint sign_in_throttle_failures_ck check (failures > 0)
);

comment on table sign_in_throttle is 'Failed sign-ins, by hash of name and address, of the name and of the address. Delays, never locks.';

create table setup_link (
  token_hash char(64)    not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  constraint setup_link_pk primary key (token_hash),
  constraint setup_link_expires_ck check (expires_at > created_at)
);

comment on table setup_link is 'One-time links with which the first administrator is made. The link itself is only in the log.';

grant select, insert, update on app_user to ${application_role};
grant select, insert, delete on app_user_role to ${application_role};
grant select, insert, update, delete on sign_in_throttle to ${application_role};
grant select, insert, update on setup_link to ${application_role};
