-- Requests that nobody is left to decide on, as the sweep found them; administrators see them.

create table request_blocked (
    request_id uuid        constraint request_blocked_pk primary key
                           constraint request_blocked_request_fk references request,
    step       integer     not null,
    since      timestamptz not null
);
comment on table request_blocked is 'Open requests one of whose steps too few people could complete';

create index request_expires_ix on request (expires_at) where expires_at is not null;

grant select, insert, delete on request_blocked to ${application_role};
