-- Editions also say up to which total a kind may be approved in bulk; drafts are where administrators prepare editions.

alter table rule_edition
    add column bulk           text not null default '{}',
    add column withdrawn_by   uuid constraint rule_edition_withdrawer_fk references app_user,
    add column withdrawn_note varchar(500),
    add constraint rule_edition_withdrawn_ck
        check (withdrawn_at is not null or (withdrawn_by is null and withdrawn_note is null));

create or replace function rule_edition_is_printed() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.confirmed_at is not null or old.withdrawn_at is not null
       or (old.no, old.rules, old.bulk, old.reason, old.proposed_by, old.proposed_at)
          is distinct from (new.no, new.rules, new.bulk, new.reason, new.proposed_by, new.proposed_at) then
        raise exception 'edition % of the rule book never changes', old.no;
    end if;
    return new;
end $$;

create table rule_draft (
    author     uuid        constraint rule_draft_pk primary key constraint rule_draft_author_fk references app_user,
    version    integer     not null,
    based_on   integer     not null constraint rule_draft_based_on_fk references rule_edition,
    rules      text        not null,
    bulk       text        not null,
    updated_at timestamptz not null
);
comment on table rule_draft is 'An edition of the rule book that an administrator prepares; nothing of it is in force';

grant select, insert, update, delete on rule_draft to ${application_role};
