create table sched_task (
  name varchar(100) primary key,
  schedule varchar(100) not null,
  next_at timestamp with time zone not null,
  run_id varchar(36),
  lease_until timestamp with time zone,
  owner varchar(100),
  last_started timestamp with time zone,
  last_ended timestamp with time zone,
  last_outcome varchar(10),
  runs bigint not null,
  failures bigint not null
);
