-- Editions of the rule book. An edition never changes; a second administrator puts it into force.

create table rule_edition (
    no           integer primary key,
    rules        text not null,
    reason       varchar(500) not null,
    proposed_by  uuid constraint rule_edition_proposer_fk references app_user,
    proposed_at  timestamptz not null,
    confirmed_by uuid constraint rule_edition_confirmer_fk references app_user,
    confirmed_at timestamptz,
    withdrawn_at timestamptz,
    constraint rule_edition_two_people_ck check (confirmed_by <> proposed_by),
    constraint rule_edition_who_ck check ((no = 1) = (proposed_by is null)),
    constraint rule_edition_confirmed_ck
        check (no = 1 or (confirmed_by is not null) = (confirmed_at is not null)),
    constraint rule_edition_one_end_ck check (confirmed_at is null or withdrawn_at is null)
);
comment on table rule_edition is 'Editions of the rule book; the highest confirmed one is in force; amounts in yuan';

create function rule_edition_is_printed() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.confirmed_at is not null or old.withdrawn_at is not null
       or (old.no, old.rules, old.reason, old.proposed_by, old.proposed_at)
          is distinct from (new.no, new.rules, new.reason, new.proposed_by, new.proposed_at) then
        raise exception 'edition % of the rule book never changes', old.no;
    end if;
    return new;
end $$;
create trigger rule_edition_is_printed before update or delete on rule_edition
    for each row execute function rule_edition_is_printed();

insert into rule_edition (no, rules, reason, proposed_at, confirmed_at)
values (1,
        '[{"name":"default","kinds":["ALLOCATE_FUNDS","RECLAIM_FUNDS","ALLOCATE_COUPON","RECLAIM_COUPON","PAY_ORDER"],"unit":null,"above":0.00,"steps":[{"people":[],"howMany":1}]}]',
        'installation', now(), now());

grant select, insert, update on rule_edition to ${application_role};
