-- sums of the history as numbers; those told so far stand in the details as people read them
alter table fines_entry add column amount bigint;
alter table fines_entry add column amount_before bigint;
