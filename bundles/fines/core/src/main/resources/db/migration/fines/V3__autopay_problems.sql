-- why the rule could not pay a fine it came upon; '' when it did, or has not tried
alter table fines_autopay_item add column problem varchar(40) default '' not null;
