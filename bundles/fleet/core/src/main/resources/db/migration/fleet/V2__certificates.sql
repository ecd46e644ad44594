-- vehicles that charges of fines name by their certificate
create index fleet_vehicle_by_sts on fleet_vehicle (sts);
