-- Finding a person's actions of one kind, and everything from one address, among millions of lines.

create index event_actor_action_ix on audit.event (actor_id, action, seq desc);
create index event_ip_ix on audit.event (ip, seq desc) where ip is not null;
