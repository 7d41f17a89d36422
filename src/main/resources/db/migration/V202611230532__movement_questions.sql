-- What was given to an account and taken back from it, one after the other.
create index instruction_moved_ix on instruction (account_id, kind, finished_at) where state = 'SUCCEEDED';
