-- What is unpaid, summed by company and last day of the discount (9999-12-31 without one): every
-- change of fines adds rows with what it adds or takes away, and a task adds up the rows there are.
create table fines_unpaid (
  id varchar(36) not null primary key,
  company_id varchar(36) not null,
  discount_until date not null,
  fines bigint not null,
  price bigint not null,
  owed bigint not null
);
-- sums of a company
create index fines_unpaid_by_company on fines_unpaid (company_id, discount_until);

insert into fines_unpaid (id, company_id, discount_until, fines, price, owed)
  select min(f.id), f.company_id, f.discount_until, count(*), sum(f.discount_price), sum(f.owed)
  from fines_fine f
  where f.status = 'UNPAID'
  group by f.company_id, f.discount_until;
