package online.arval.cabinet.fleet.web.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.fleet.api.ContractId;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.fleet.api.Vehicle;
import online.arval.cabinet.fleet.api.VehicleCategory;
import online.arval.cabinet.fleet.api.VehicleId;
import online.arval.cabinet.fleet.api.VehicleStatus;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.model.UserId;

/** Things to test with. */
public final class Samples {
  /** A company. */
  public static final CompanyId COMPANY = new CompanyId("00000000-0000-7000-8000-000000000001");

  /** One that is not the manager's. */
  public static final CompanyId FOREIGN = new CompanyId("00000000-0000-7000-8000-000000000002");

  /** A vehicle's id. */
  public static final VehicleId VEHICLE = new VehicleId("00000000-0000-7000-8000-0000000000a1");

  /** A manager of {@link #COMPANY}. */
  public static final Caller MANAGER =
      new Caller.Person(UserId.create(), "fleet", Role.FLEET_MANAGER, COMPANY);

  /** The back office. */
  public static final Caller ERP =
      new Caller.Partner("erp", null, Set.of("fleet:read", "fleet:write"));

  private Samples() {}

  /** A vehicle with everything. */
  public static Vehicle full() {
    return new Vehicle(
        VEHICLE,
        COMPANY,
        Optional.of("А123ВС77"),
        "XTA210990Y2766389",
        Optional.of("7700123456"),
        "Skoda",
        "Octavia",
        2024,
        Optional.of("=white"),
        VehicleCategory.B,
        VehicleStatus.ACTIVE,
        Optional.of(
            new Vehicle.ContractRef(
                new ContractId("00000000-0000-7000-8000-0000000000c1"),
                "L-1; \"first\"",
                LocalDate.of(2027, 3, 31))),
        Optional.of(
            new Vehicle.DriverRef(
                new DriverId("00000000-0000-7000-8000-0000000000d1"), "Иванов <Иван> & Co")),
        Optional.of(new Vehicle.Mileage(12_345, LocalDate.of(2026, 11, 1))),
        Optional.of("EXT-1"),
        7);
  }

  /** A vehicle with nothing that may be absent. */
  public static Vehicle bare() {
    return new Vehicle(
        VEHICLE,
        COMPANY,
        Optional.empty(),
        "XTA210990Y2766389",
        Optional.empty(),
        "Skoda",
        "Octavia",
        2024,
        Optional.empty(),
        VehicleCategory.B,
        VehicleStatus.ORDERED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1);
  }
}
