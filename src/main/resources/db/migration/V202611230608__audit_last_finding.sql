-- What was last found out about the trail and the invariants is asked before every sending and at every look at the
-- health: without these, the planner may walk back through the whole trail for it.
create index event_verified_ix on audit.event (seq desc) where action = 'trail.verified';
create index event_invariant_ix on audit.event (seq desc) where action = 'invariant.broken';
