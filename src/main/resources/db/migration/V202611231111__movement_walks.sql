-- What auditors' questions read of every movement they pass by: the edition of the rules that a request was routed by,
-- as a number of its own, and where the few movements are that were ever uncertain.

alter table request add column edition integer
    generated always as (cast(cast(route as jsonb) ->> 'edition' as integer)) stored;
comment on column request.edition is 'The edition of the rule book that the route was found in';

create index instruction_ever_uncertain_ix on instruction (created_at, batch_id, row_no) where ambiguous;
