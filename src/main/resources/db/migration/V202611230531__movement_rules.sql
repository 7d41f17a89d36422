-- With a condition of its own the index on the rules' names was never used.
drop index request_rules_ix;
create index request_rules_ix on request using gin ((cast(route as jsonb) -> 'rules') jsonb_path_ops);
