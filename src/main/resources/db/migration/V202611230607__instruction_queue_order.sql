-- The queue in the order in which it is sent, so that the next one is found without sorting what waits.
drop index instruction_queue_ix;
create index instruction_queue_ix on instruction (lane, due_at, batch_id, row_no) where state = 'READY';
