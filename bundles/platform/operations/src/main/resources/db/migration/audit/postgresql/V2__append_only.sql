create function audit_event_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'audit_event is append-only: % refused', tg_op;
end
$$;

create trigger audit_event_append_only
  before update or delete or truncate on audit_event
  for each statement execute function audit_event_refuse();
