create index left_item_name on left_item (name);
