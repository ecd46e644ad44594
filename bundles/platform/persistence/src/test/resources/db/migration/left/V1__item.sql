create table left_item (
  id varchar(36) primary key,
  name varchar(100) not null,
  amount bigint not null,
  at timestamp with time zone not null,
  note text,
  data bytea,
  version integer not null
);
