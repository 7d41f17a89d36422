-- What raises what somebody may do, or lets somebody in, needs a second administrator.

alter table app_user add column once_administrator boolean not null default false;
update app_user u set once_administrator = true
 where exists (select 1 from app_user_role r where r.user_id = u.id and r.role = 'ADMIN');

comment on column app_user.once_administrator is 'Never taken back: from the second person on for whom it is true, no administrator acts alone.';

create table user_proposal (
  id           uuid         not null,
  kind         varchar(20)  not null,
  user_id      uuid,
  username     varchar(50)  not null,
  display_name varchar(50)  not null,
  roles        varchar(100) not null,
  reason       varchar(200) not null,
  proposed_by  uuid         not null,
  proposed_at  timestamptz  not null,
  state        varchar(12)  not null,
  decided_by   uuid,
  decided_at   timestamptz,
  constraint user_proposal_pk primary key (id),
  constraint user_proposal_user_fk foreign key (user_id) references app_user (id),
  constraint user_proposal_proposed_by_fk foreign key (proposed_by) references app_user (id),
  constraint user_proposal_decided_by_fk foreign key (decided_by) references app_user (id),
  constraint user_proposal_kind_ck check (kind in ('CREATE', 'ROLES', 'ENABLE', 'PASSWORD', 'SECOND_FACTOR')),
  constraint user_proposal_state_ck check (state in ('OPEN', 'CONFIRMED', 'TURNED_DOWN', 'WITHDRAWN')),
  constraint user_proposal_user_ck check ((kind = 'CREATE') = (user_id is null)),
  constraint user_proposal_decided_ck check ((state = 'OPEN') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint user_proposal_two_people_ck check ((state = 'WITHDRAWN') = (decided_by = proposed_by) or decided_by is null)
);

create unique index user_proposal_open_uq on user_proposal (username, kind) where state = 'OPEN';

comment on table user_proposal is 'Changes to people that one administrator has asked for and another one decides on. Kept for ever.';

grant select, insert, update on user_proposal to ${application_role};
