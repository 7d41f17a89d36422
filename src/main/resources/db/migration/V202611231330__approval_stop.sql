-- Who stopped the rows of a released request that were not sent yet.

create table request_stop (
    id         uuid primary key,
    request_id uuid not null constraint request_stop_request_fk references request,
    stopped_by uuid not null constraint request_stop_user_fk references app_user,
    stopped_at timestamptz not null,
    row_count  integer not null,
    note       varchar(200) not null,
    constraint request_stop_rows_ck check (row_count > 0)
);
comment on table request_stop is 'A person stopped the rows that were not sent yet; append-only';
create index request_stop_request_ix on request_stop (request_id);
create trigger request_stop_append_only before update or delete on request_stop
    for each row execute function append_only();
grant select, insert on request_stop to ${application_role};
