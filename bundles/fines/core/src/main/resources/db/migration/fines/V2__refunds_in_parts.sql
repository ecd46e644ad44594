-- how much of the amount went back
alter table fines_line add column returned bigint default 0 not null;
update fines_line set returned = amount where state = 'REFUNDED';
