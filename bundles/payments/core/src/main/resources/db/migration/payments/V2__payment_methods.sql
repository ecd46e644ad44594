-- Means of payment that gateways keep for companies, so that payments need nobody at a page.
create table payments_method (
  id varchar(36) not null primary key,
  company_id varchar(36) not null,
  gateway varchar(40) not null,
  -- what the gateway charges it by: worth nothing without the shop's key
  token varchar(100) not null,
  title varchar(100) not null,
  saved_by varchar(200) not null,
  saved_at timestamp with time zone not null,
  -- once forgotten, or withdrawn by its owner, nothing is ordered with it
  forgotten_at timestamp with time zone,
  constraint payments_method_once unique (gateway, token)
);
-- those of a company, latest first
create index payments_method_by_company on payments_method (company_id, id);

-- the payer agreed that the means is kept
alter table payments_payment add column save_method boolean default false not null;
-- charged by a kept means; '' when the payer pays on the gateway's page
alter table payments_payment add column method_token varchar(100) default '' not null;
alter table payments_gateway add column saves_methods boolean default false not null;
