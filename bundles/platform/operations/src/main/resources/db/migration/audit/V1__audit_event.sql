-- Who did what. Identifiers grow with time (UUIDv7), so order by id is order by time.
create table audit_event (
  id             varchar(36)              not null primary key,
  at             timestamp with time zone not null,
  node           varchar(36)              not null,
  principal      varchar(200)             not null,
  action         varchar(100)             not null,
  subject        varchar(200)             not null,
  company_id     varchar(36),
  outcome        varchar(10)              not null,
  address        varchar(64),
  correlation_id varchar(64),
  details        varchar(8000)            not null
);

create index audit_event_principal on audit_event (principal, id);
create index audit_event_subject on audit_event (subject, id);
create index audit_event_company on audit_event (company_id, id);
