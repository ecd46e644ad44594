-- asked for while a run was under way: another one follows it, from the beginning or not
alter table fines_sync add column again boolean default false not null;
alter table fines_sync add column again_whole boolean default false not null;
