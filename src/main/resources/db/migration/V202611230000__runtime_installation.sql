create table installation (
  only_row        boolean     not null default true,
  installation_id uuid        not null,
  mode            varchar(10) not null,
  created_at      timestamptz not null,
  constraint installation_pk primary key (only_row),
  constraint installation_one_row_ck check (only_row),
  constraint installation_mode_ck check (mode in ('LIVE', 'SANDBOX'))
);

comment on table installation is 'One row: what this database was made for. Written at the first start, never changed.';

grant select, insert on installation to ${application_role};
