-- One row per POST with an Idempotency-Key: claimed, done and answered in one transaction.
create table rest_idempotency (
  principal    varchar(200) not null,
  idem_key     varchar(64)  not null,
  fingerprint  char(64)     not null,
  status       integer,
  location     varchar(2000),
  etag         varchar(200),
  content_type varchar(200),
  body         bytea,
  created_at   timestamp with time zone not null,
  primary key (principal, idem_key)
);
create index rest_idempotency_created_at on rest_idempotency (created_at);
