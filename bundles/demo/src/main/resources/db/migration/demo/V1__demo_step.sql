-- Steps of the demo data that are done; a row is written in the transaction of its step.
create table demo_step (
  name varchar(64)              not null primary key,
  at   timestamp with time zone not null
);
