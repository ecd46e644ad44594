-- when a gateway last gave no proper answer; null once it has given one
alter table payments_gateway add column failed_at timestamp with time zone;
