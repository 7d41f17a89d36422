-- Whoever was only just given something to decide with waits before deciding.

alter table app_user add column entrusted_at timestamptz;
update app_user set entrusted_at = created_at;
alter table app_user alter column entrusted_at set not null;

comment on column app_user.entrusted_at is 'When others last gave this person something to decide with: the account, a role, its return, a password, a second factor to set up anew.';
