-- Payments, refunds, ledger, gateways, reconciliations. Runs unchanged on H2 2.4 and PostgreSQL 15.
-- Money is bigint kopecks. Absent text is ''.

-- numbers for people: P-2026-000123
create sequence payments_number start with 1;

create table payments_payment (
  id varchar(36) not null primary key,
  number varchar(20) not null,
  company_id varchar(36) not null,
  purpose varchar(40) not null,
  payer varchar(200) not null,
  status varchar(16) not null,
  total bigint not null,
  -- booked as taken: 0 or the total, also when it came after the payment was given up
  taken bigint not null,
  refunded bigint not null,
  -- in refunds that are not final
  returning_sum bigint not null,
  gateway varchar(40) not null,
  gateway_reference varchar(100) not null,
  confirmation_url varchar(2000) not null,
  return_path varchar(500) not null,
  reason varchar(200) not null,
  attempt integer not null,
  -- the next command repeats the charge under the same key, instead of asking
  send_again boolean not null,
  cancel_requested boolean not null,
  expires_at timestamp with time zone not null,
  next_check_at timestamp with time zone,
  check_count integer not null,
  checked_at timestamp with time zone,
  final_at timestamp with time zone,
  version bigint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint payments_payment_number unique (number)
);
-- a company's payments, latest first (identifiers grow with time)
create index payments_payment_by_company on payments_payment (company_id, id);
-- those a person ordered
create index payments_payment_by_payer on payments_payment (payer, id);
-- lists by status over all companies; how many are unknown
create index payments_payment_by_status on payments_payment (status, id);
-- what the janitor has to ask; NULL when final
create index payments_payment_due on payments_payment (next_check_at);
-- reconciliation of a day
create index payments_payment_by_gateway on payments_payment (gateway, created_at);

create table payments_line (
  payment_id varchar(36) not null,
  position integer not null,
  reference varchar(80) not null,
  description varchar(200) not null,
  uin varchar(25) not null,
  kopecks bigint not null,
  primary key (payment_id, position),
  constraint payments_line_reference unique (payment_id, reference)
);
-- payments of a thing
create index payments_line_by_reference on payments_line (reference, payment_id);

create table payments_refund (
  id varchar(36) not null primary key,
  payment_id varchar(36) not null,
  kopecks bigint not null,
  reason varchar(200) not null,
  ordered_by varchar(200) not null,
  status varchar(16) not null,
  gateway varchar(40) not null,
  gateway_reference varchar(100) not null,
  refusal varchar(200) not null,
  send_again boolean not null,
  next_check_at timestamp with time zone,
  check_count integer not null,
  version bigint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
-- refunds of a payment
create index payments_refund_by_payment on payments_refund (payment_id, id);
-- what the janitor has to ask
create index payments_refund_due on payments_refund (next_check_at);
alter table payments_refund add constraint payments_refund_payment_fk
  foreign key (payment_id) references payments_payment (id);
alter table payments_line add constraint payments_line_payment_fk
  foreign key (payment_id) references payments_payment (id);

-- Append-only, double entry: the entries of one transaction add up to nothing. A transaction is
-- named by its cause, so that nothing can be booked twice.
create table payments_ledger_entry (
  id varchar(36) not null primary key,
  transaction_id varchar(60) not null,
  account varchar(80) not null,
  kopecks bigint not null,
  payment_id varchar(36) not null,
  booked_at timestamp with time zone not null,
  constraint payments_ledger_once unique (transaction_id, account)
);
-- entries of a payment
create index payments_ledger_by_payment on payments_ledger_entry (payment_id, id);
-- entries after the last closing
create index payments_ledger_by_time on payments_ledger_entry (booked_at);

-- Totals of all entries before a moment, so that balances cost the same however long the ledger is.
create table payments_ledger_closing (
  account varchar(80) not null primary key,
  kopecks bigint not null
);
create table payments_ledger_closed (
  id integer not null primary key,
  closed_until timestamp with time zone not null
);
insert into payments_ledger_closed (id, closed_until) values (1, timestamp with time zone '2000-01-01 00:00:00+00');

create table payments_gateway (
  id varchar(40) not null primary key,
  title varchar(200) not null,
  least bigint not null,
  most bigint not null,
  healthy boolean not null,
  announced_at timestamp with time zone not null,
  version bigint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);

create table payments_company_gateway (
  company_id varchar(36) not null,
  position integer not null,
  gateway varchar(40) not null,
  primary key (company_id, position)
);

create table payments_reconciliation (
  id varchar(36) not null primary key,
  gateway varchar(40) not null,
  covered_day date not null,
  ordered_by varchar(200) not null,
  status varchar(16) not null,
  problem varchar(200) not null,
  pages integer not null,
  payments bigint not null,
  differences bigint not null,
  version bigint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
-- latest of a gateway
create index payments_reconciliation_by_gateway on payments_reconciliation (gateway, id);
-- those that wait for an answer
create index payments_reconciliation_by_status on payments_reconciliation (status, updated_at);

-- the gateway's list as it comes, page by page
create table payments_reconciliation_item (
  reconciliation_id varchar(36) not null,
  gateway_reference varchar(100) not null,
  payment_id varchar(36) not null,
  outcome varchar(16) not null,
  kopecks bigint not null,
  refunded bigint not null,
  primary key (reconciliation_id, gateway_reference)
);
create table payments_difference (
  reconciliation_id varchar(36) not null,
  position integer not null,
  kind varchar(24) not null,
  payment_id varchar(36) not null,
  gateway_reference varchar(100) not null,
  ours varchar(100) not null,
  theirs varchar(100) not null,
  done varchar(40) not null,
  primary key (reconciliation_id, position)
);
