-- Fines, their history, payments, synchronisation, settings. Runs unchanged on H2 2.4 and
-- PostgreSQL 15. Absent text is '' where the column is compared or sorted; sums are kopecks.

create table fines_fine (
  id varchar(36) not null primary key,
  uin varchar(25) not null,
  company_id varchar(36) not null,
  registry varchar(40) not null,
  status varchar(16) not null,
  vehicle_id varchar(36),
  vehicle_label varchar(20) not null,
  sts varchar(10) not null,
  driver_id varchar(36),
  driver_name varchar(200) not null,
  basis varchar(16) not null,
  basis_reason varchar(200) not null,
  article varchar(40) not null,
  offence_text varchar(500) not null,
  offence_at timestamp with time zone,
  place varchar(300) not null,
  department varchar(200) not null,
  photo varchar(500) not null,
  ruled_on date not null,
  due_on date not null,
  full_amount bigint not null,
  -- money paid through the cabinet; how much of the full amount that settles
  paid bigint not null,
  settled bigint not null,
  owed bigint not null,
  -- what the registry said last: still to pay (-1: nothing), its discount, the moment of its state
  told_to_pay bigint not null,
  quote_kind varchar(10),
  quote_value bigint not null,
  quote_until date,
  told_at timestamp with time zone not null,
  -- made from all that by the rules: for sorting and sums; without a discount 9999-12-31 and owed
  discount_until date not null,
  discount_price bigint not null,
  payee_name varchar(200) not null,
  payee_inn varchar(12) not null,
  payee_kpp varchar(9) not null,
  payee_account varchar(20) not null,
  payee_bik varchar(9) not null,
  payee_kbk varchar(20) not null,
  payee_oktmo varchar(11) not null,
  payment_id varchar(36),
  -- when the registry was last asked whether it is settled
  asked_at timestamp with time zone,
  search_text varchar(400) not null,
  version bigint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint fines_fine_uin unique (uin)
);
-- a company's list by day of ruling, end of discount, amount; sums by month
create index fines_fine_by_ruling on fines_fine (company_id, ruled_on, id);
create index fines_fine_by_discount on fines_fine (company_id, discount_until, id);
create index fines_fine_by_amount on fines_fine (company_id, full_amount, id);
-- the same of one status
create index fines_fine_by_status_ruling on fines_fine (company_id, status, ruled_on, id);
create index fines_fine_by_status_discount on fines_fine (company_id, status, discount_until, id);
create index fines_fine_by_status_amount on fines_fine (company_id, status, full_amount, id);
-- over all companies, for the lessor's people; discounts that have ended
create index fines_fine_all_by_ruling on fines_fine (ruled_on, id);
create index fines_fine_all_by_discount on fines_fine (discount_until, id);
create index fines_fine_all_by_amount on fines_fine (full_amount, id);
-- fines of a vehicle, of a driver
create index fines_fine_by_vehicle on fines_fine (vehicle_id, ruled_on, id);
create index fines_fine_by_driver on fines_fine (driver_id, ruled_on, id);
-- fines of a certificate that becomes a vehicle's
create index fines_fine_by_sts on fines_fine (sts, vehicle_id);
-- paid ones whose quittance is to be asked for
create index fines_fine_by_asked on fines_fine (status, registry, asked_at);

create table fines_entry (
  id varchar(36) not null primary key,
  fine_id varchar(36) not null,
  at_time timestamp with time zone not null,
  -- grows with the version of the fine
  place bigint not null,
  what varchar(40) not null,
  details varchar(300) not null,
  by_whom varchar(120) not null
);
-- history of a fine
create index fines_entry_by_fine on fines_entry (fine_id, place);

-- a fine in a payment
create table fines_line (
  payment_id varchar(36) not null,
  fine_id varchar(36) not null,
  amount bigint not null,
  -- how much of the full amount it settles: the amount and what the discount takes off
  settles bigint not null,
  -- ORDERED, FAILED, PAID, REFUND_DUE, REFUNDING, REFUNDED
  state varchar(12) not null,
  refund_id varchar(36),
  attempts integer not null,
  updated_at timestamp with time zone not null,
  primary key (payment_id, fine_id)
);
-- payments of a fine
create index fines_line_by_fine on fines_line (fine_id);
-- refunds to be requested
create index fines_line_by_state on fines_line (state, updated_at);

create table fines_registry (
  name varchar(40) not null primary key,
  title varchar(100) not null,
  quittances boolean not null,
  by_organisation boolean not null,
  healthy boolean not null,
  announced_at timestamp with time zone not null
);

create table fines_sync (
  -- company and registry: one run at a time
  id varchar(80) not null primary key,
  company_id varchar(36) not null,
  registry varchar(40) not null,
  running boolean not null,
  -- of the run that is under way
  run_id varchar(36),
  step bigint not null,
  phase varchar(16) not null,
  fleet_page varchar(400) not null,
  fleet_next varchar(400) not null,
  registry_page varchar(400) not null,
  asked_at timestamp with time zone,
  again_at timestamp with time zone,
  attempts integer not null,
  from_time timestamp with time zone,
  to_time timestamp with time zone,
  -- of the last run
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  received bigint not null,
  changed bigint not null,
  problem varchar(200) not null,
  -- charges changed before this moment are known
  watermark timestamp with time zone,
  next_at timestamp with time zone not null,
  version bigint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
-- what a company is shown
create index fines_sync_by_company on fines_sync (company_id);
-- runs that are due; runs that wait for an answer
create index fines_sync_by_next on fines_sync (running, next_at);

create table fines_policy (
  id varchar(36) not null primary key,
  drivers_see boolean not null,
  drivers_pay boolean not null,
  version bigint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);

create table fines_autopay_rule (
  id varchar(36) not null primary key,
  enabled boolean not null,
  days_before integer not null,
  monthly_limit bigint,
  approval_above bigint,
  gateway varchar(40),
  version bigint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);

create table fines_autopay_item (
  -- each fine is paid by the rule at most once
  fine_id varchar(36) not null primary key,
  company_id varchar(36) not null,
  -- WAITING, APPROVED, REJECTED, ORDERED
  state varchar(12) not null,
  amount bigint not null,
  payment_id varchar(36),
  decided_by varchar(120) not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
-- what waits for a person; what a month has spent
create index fines_autopay_item_by_company on fines_autopay_item (company_id, state, updated_at);
