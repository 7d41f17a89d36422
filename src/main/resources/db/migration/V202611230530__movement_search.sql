-- What auditors look for movements by, and the unit of a person that one of their questions is about.

alter table app_user add column unit varchar(50) not null default '';
comment on column app_user.unit is 'The department of the person in words; empty where nobody has said it.';

create index instruction_made_ix on instruction (created_at, batch_id, row_no);
create index instruction_settled_ix on instruction (finished_at, batch_id, row_no)
    where finished_at is not null and attempts > 0;
create index instruction_state_ix on instruction (state, created_at);
create index instruction_amount_ix on instruction (amount);
create index request_closing_approved_ix on request_closing (closed_at, request_id) where how = 'APPROVED';
create index request_closing_how_ix on request_closing (how, closed_at) where how <> 'APPROVED';
create index decision_approver_ix on decision (approver_id, request_id);
create index decision_on_behalf_ix on decision (on_behalf_of, request_id) where on_behalf_of is not null;
create index attempt_request_id_ix on attempt (request_id) where request_id is not null;
create index request_rules_ix on request using gin ((cast(route as jsonb) -> 'rules') jsonb_path_ops)
    where content_hash <> '';
