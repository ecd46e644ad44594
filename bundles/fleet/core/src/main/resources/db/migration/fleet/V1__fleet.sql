-- Client companies, contracts, vehicles, drivers. Runs unchanged on H2 2.4 and PostgreSQL 15.
-- Absent text is '' where the column is compared or sorted, NULL where it must be unique.

create table fleet_company (
  id varchar(36) not null primary key,
  name varchar(200) not null,
  inn varchar(12) not null,
  kpp varchar(9) not null,
  ogrn varchar(15) not null,
  status varchar(16) not null,
  external_id varchar(64),
  search_text varchar(240) not null,
  version bigint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint fleet_company_inn_kpp unique (inn, kpp),
  constraint fleet_company_external_id unique (external_id)
);
-- list of companies by name
create index fleet_company_by_name on fleet_company (name, id);

create table fleet_contract (
  id varchar(36) not null primary key,
  company_id varchar(36) not null,
  number varchar(64) not null,
  start_on date not null,
  end_on date not null,
  monthly_payment bigint not null,
  status varchar(16) not null,
  external_id varchar(64),
  version bigint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  -- also: list of a company's contracts by number
  constraint fleet_contract_number unique (company_id, number),
  constraint fleet_contract_external_id unique (external_id, company_id)
);
-- list by last day, "ends within 90 days" of the dashboard
create index fleet_contract_by_end on fleet_contract (company_id, end_on, id);

create table fleet_driver (
  id varchar(36) not null primary key,
  company_id varchar(36) not null,
  full_name varchar(200) not null,
  licence_masked varchar(16) not null,
  phone varchar(16) not null,
  status varchar(16) not null,
  external_id varchar(64),
  search_text varchar(200) not null,
  version bigint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint fleet_driver_external_id unique (external_id, company_id)
);
-- list of a company's drivers by name
create index fleet_driver_by_name on fleet_driver (company_id, full_name, id);

create table fleet_vehicle (
  id varchar(36) not null primary key,
  company_id varchar(36) not null,
  contract_id varchar(36),
  plate varchar(12) not null,
  plate_sort varchar(12) not null,
  -- plate and VIN while the vehicle is not returned: each may be in use once
  plate_key varchar(12),
  vin varchar(17) not null,
  vin_key varchar(17),
  sts varchar(10) not null,
  brand varchar(64) not null,
  model varchar(64) not null,
  built_year integer not null,
  color varchar(32) not null,
  category varchar(1) not null,
  status varchar(16) not null,
  mileage_km bigint not null,
  mileage_on date,
  external_id varchar(64),
  search_text varchar(240) not null,
  version bigint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint fleet_vehicle_plate_key unique (plate_key),
  constraint fleet_vehicle_vin_key unique (vin_key),
  constraint fleet_vehicle_external_id unique (external_id, company_id)
);
-- the default list of a company's vehicles
create index fleet_vehicle_by_plate on fleet_vehicle (company_id, plate_sort, id);
-- the same list by brand and model, brands of the filter
create index fleet_vehicle_by_model on fleet_vehicle (company_id, brand, model, id);
-- the default list over all companies, for the lessor's people
create index fleet_vehicle_all_by_plate on fleet_vehicle (plate_sort, id);
-- the same list by year, by mileage
create index fleet_vehicle_by_year on fleet_vehicle (company_id, built_year, id);
create index fleet_vehicle_by_mileage on fleet_vehicle (company_id, mileage_km, id);
-- vehicles of a contract, and how many it has
create index fleet_vehicle_by_contract on fleet_vehicle (contract_id);

create table fleet_assignment (
  id varchar(36) not null primary key,
  company_id varchar(36) not null,
  vehicle_id varchar(36) not null,
  driver_id varchar(36) not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone,
  version bigint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
-- present driver in every list, history of a vehicle, who drove at a moment
create index fleet_assignment_by_vehicle on fleet_assignment (vehicle_id, from_at);
-- present vehicle of a driver, vehicles a driver may see, history of a driver
create index fleet_assignment_by_driver on fleet_assignment (driver_id, from_at);

create table fleet_mileage (
  id varchar(36) not null primary key,
  vehicle_id varchar(36) not null,
  km bigint not null,
  read_on date not null,
  correction boolean not null,
  recorded_by varchar(120) not null,
  version bigint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
-- readings of a vehicle, latest first; neighbours of a new reading
create index fleet_mileage_by_vehicle on fleet_mileage (vehicle_id, read_on, id);

create table fleet_membership (
  user_id varchar(36) not null primary key,
  company_id varchar(36) not null,
  driver_id varchar(36),
  version bigint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  -- also: which sign-in a driver has
  constraint fleet_membership_driver unique (driver_id)
);
-- members of a company
create index fleet_membership_by_company on fleet_membership (company_id);

-- References come after the indexes, where H2 finds one with exactly their column.
alter table fleet_contract add constraint fleet_contract_company_fk
  foreign key (company_id) references fleet_company (id);
alter table fleet_driver add constraint fleet_driver_company_fk
  foreign key (company_id) references fleet_company (id);
alter table fleet_vehicle add constraint fleet_vehicle_company_fk
  foreign key (company_id) references fleet_company (id);
alter table fleet_vehicle add constraint fleet_vehicle_contract_fk
  foreign key (contract_id) references fleet_contract (id);
alter table fleet_assignment add constraint fleet_assignment_company_fk
  foreign key (company_id) references fleet_company (id);
alter table fleet_assignment add constraint fleet_assignment_vehicle_fk
  foreign key (vehicle_id) references fleet_vehicle (id);
alter table fleet_assignment add constraint fleet_assignment_driver_fk
  foreign key (driver_id) references fleet_driver (id);
alter table fleet_mileage add constraint fleet_mileage_vehicle_fk
  foreign key (vehicle_id) references fleet_vehicle (id);
alter table fleet_membership add constraint fleet_membership_company_fk
  foreign key (company_id) references fleet_company (id);
alter table fleet_membership add constraint fleet_membership_driver_fk
  foreign key (driver_id) references fleet_driver (id);
