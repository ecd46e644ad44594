-- So many fines of one company: three of ten unpaid, all of its vehicles, rulings of three years.
insert into yardstick.@table@ (
  id, uin, company_id, registry, status, vehicle_id, vehicle_label, sts, driver_name, basis,
  basis_reason, article, offence_text, offence_at, place, department, photo, ruled_on, due_on,
  full_amount, paid, settled, owed, told_to_pay, quote_value, told_at, discount_until,
  discount_price, payee_name, payee_inn, payee_kpp, payee_account, payee_bik, payee_kbk,
  payee_oktmo, search_text, version, created_at, updated_at)
with vehicle as (
  select id, plate, sts, row_number() over (order by id) - 1 as place
    from public.fleet_vehicle where company_id = '@company@'
), fine as (
  select n, uin, n % (select count(*) from vehicle) as place, (array['UNPAID', 'CONFIRMED', 'CONFIRMED', 'UNPAID', 'ANNULLED', 'CONFIRMED',
      'UNPAID', 'CONFIRMED', 'CONFIRMED', 'CONFIRMED'])[n % 10 + 1] as status,
    current_date - (n::bigint * 7919 % 1095)::integer as ruled_on,
    50000 + n % 10 * 25000 as amount
  from pg_temp.uins where n <= @count@
)
select
  '0193d5a0-' || lpad(to_hex(n / 65536), 4, '0') || '-7000-8000-' || lpad(to_hex(n), 12, '0'),
  uin, '@company@', 'bench', status, v.id, v.plate, v.sts, '', 'UNKNOWN', '', '12.9 ч.2',
  'Превышение скорости на величину более 20, но не более 40 км/ч',
  ruled_on - interval '4 days', 'МОСКВА Г. МКАД, ' || n % 109 || ' КМ, ВНЕШНЯЯ СТОРОНА',
  'ЦАФАП ОДД ГИБДД ГУ МВД России по г. Москве', '', ruled_on, ruled_on + 70, amount,
  0, 0, case status when 'UNPAID' then amount else 0 end,
  case status when 'UNPAID' then amount else 0 end, 0, ruled_on,
  case when status = 'UNPAID' and ruled_on + 30 >= current_date then ruled_on + 30
    else date '9999-12-31' end,
  case when status <> 'UNPAID' then 0 when ruled_on + 30 >= current_date then amount * 3 / 4
    else amount end,
  'УФК по г. Москве', '7707089101', '770731005', '03100643000000017300', '004525988',
  '18811601123010001140', '45382000', uin || ' ' || lower(v.plate), 1, now(), now()
from fine f join vehicle v on v.place = f.place;
