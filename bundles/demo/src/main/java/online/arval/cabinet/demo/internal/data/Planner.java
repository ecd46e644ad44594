package online.arval.cabinet.demo.internal.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import online.arval.cabinet.demo.internal.data.CompanyPlan.Drive;
import online.arval.cabinet.demo.internal.data.CompanyPlan.Reading;
import online.arval.cabinet.fleet.api.ContractStatus;
import online.arval.cabinet.fleet.api.DriverForm;
import online.arval.cabinet.fleet.api.FleetUpsert.DriverRow;
import online.arval.cabinet.fleet.api.FleetUpsert.VehicleRow;
import online.arval.cabinet.fleet.api.NewMileage;
import online.arval.cabinet.fleet.api.VehicleCategory;
import online.arval.cabinet.fleet.api.VehicleForm;
import online.arval.cabinet.fleet.api.VehicleStatus;

/** Draws up a demo company: the same one for the same profile and day. */
public final class Planner {
  private static final List<String> COLOURS =
      List.of(
          "белый", "белый", "белый", "серебристый", "серый", "серый", "чёрный", "синий", "красный");

  /**
   * Every fifth car has a long history; the others a short one, so that the first start is quick.
   */
  private static final int LONG_HISTORY = 6;

  private static final int SHORT_HISTORY = 2;
  private static final LocalTime MORNING = LocalTime.of(6, 0);

  private final CompanyProfile company;
  private final LocalDate today;
  private final Random random;
  private final Plates plates;
  private final List<VehicleRow> vehicles = new ArrayList<>();
  private final List<Drive> drives = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();

  private Planner(CompanyProfile company, LocalDate today) {
    this.company = company;
    this.today = today;
    this.random = new Random(company.seed());
    this.plates = new Plates(random, company.regions());
  }

  /**
   * The plan of a company.
   *
   * @param today the day its dates are counted from
   */
  public static CompanyPlan plan(CompanyProfile company, LocalDate today) {
    return new Planner(company, today).plan();
  }

  private CompanyPlan plan() {
    List<ContractPlan> contracts = ContractPlan.of(company, today, random);
    List<DriverRow> drivers = drivers();
    int nextDriver = 0;
    for (ContractPlan contract : contracts) {
      for (int i = 0; i < contract.size(); i++) {
        VehicleStatus status = status(contract);
        int vehicle = addVehicle(contract, status);
        if (driven(contract, status) && nextDriver < drivers.size() * 94 / 100) {
          addDrives(vehicle, nextDriver++);
        }
        if (contract.model().monthlyKm() > 0 && status != VehicleStatus.ORDERED) {
          addReadings(vehicle, contract);
        }
      }
    }
    return new CompanyPlan(
        company,
        contracts.stream().map(c -> c.row(company.key())).toList(),
        vehicles,
        drivers,
        drives,
        readings);
  }

  private VehicleStatus status(ContractPlan contract) {
    if (contract.status() == ContractStatus.DRAFT) {
      return VehicleStatus.ORDERED;
    }
    if (contract.status() != ContractStatus.ACTIVE) {
      return VehicleStatus.RETURNED;
    }
    return vehicles.size() > 2 && random.nextInt(100) < 4
        ? VehicleStatus.IN_SERVICE
        : VehicleStatus.ACTIVE;
  }

  /** Some cars stay in the pool without a driver. */
  private boolean driven(ContractPlan contract, VehicleStatus status) {
    return status == VehicleStatus.ACTIVE
        && contract.model().category() != VehicleCategory.E
        && (vehicles.size() < 3 || random.nextInt(100) < 90);
  }

  private int addVehicle(ContractPlan contract, VehicleStatus status) {
    int index = vehicles.size();
    CarModel model = contract.model();
    boolean registered = status != VehicleStatus.ORDERED;
    boolean trailer = model.category() == VehicleCategory.E;
    int year = Math.min(contract.start().getYear(), today.getYear());
    VehicleForm form =
        new VehicleForm(
            registered ? trailer ? plates.trailer() : plates.car() : "",
            Vins.of(model.maker(), model.type(), year, (int) company.seed() * 100_000 + index),
            registered ? plates.certificate() : "",
            model.brand(),
            model.model(),
            Integer.toString(year),
            COLOURS.get(random.nextInt(COLOURS.size())),
            model.category().name(),
            status.name(),
            "",
            company.key() + "-v" + (index + 1));
    vehicles.add(new VehicleRow(company.key(), contract.key(), form));
    return index;
  }

  private List<DriverRow> drivers() {
    People people = new People(random);
    List<DriverRow> all = new ArrayList<>();
    for (int i = 0; i < company.drivers(); i++) {
      String licence = "99%02d%06d".formatted(10 + random.nextInt(30), random.nextInt(1_000_000));
      // 999 000 is a range that belongs to nobody
      String phone = "+7999000%04d".formatted((int) company.seed() * 1000 + i);
      String status = company.drivers() > 100 && i % 70 == 69 ? "INACTIVE" : "ACTIVE";
      // only the first ones get cars, and those must be active
      boolean mayDrive = i < company.drivers() * 94 / 100;
      all.add(
          new DriverRow(
              company.key(),
              new DriverForm(
                  people.next(),
                  licence,
                  phone,
                  mayDrive ? "ACTIVE" : status,
                  company.key() + "-d" + (i + 1))));
    }
    return all;
  }

  /** The present driver, and for every third car the one before. */
  private void addDrives(int vehicle, int driver) {
    long since = 20L + random.nextInt(150);
    if (driver > 2 && driver % 3 == 0) {
      long before = since + 30 + random.nextInt(120);
      drives.add(new Drive(vehicle, driver - 2, daysAgo(before), Optional.of(daysAgo(since + 1))));
    }
    drives.add(new Drive(vehicle, driver, daysAgo(since), Optional.empty()));
  }

  private Instant daysAgo(long days) {
    return today.minusDays(days).atTime(MORNING).toInstant(ZoneOffset.UTC);
  }

  private void addReadings(int vehicle, ContractPlan contract) {
    LocalDate last =
        contract.end().isBefore(today) ? contract.end() : today.minusDays(vehicle % 20);
    long months = Math.max(1, ChronoUnit.MONTHS.between(contract.start(), last));
    int count = (int) Math.min(vehicle % 5 == 0 ? LONG_HISTORY : SHORT_HISTORY, months);
    long km = (months - count) * contract.model().monthlyKm();
    for (int i = count - 1; i >= 0; i--) {
      km += contract.model().monthlyKm() * (70L + random.nextInt(60)) / 100;
      readings.add(new Reading(vehicle, new NewMileage(km, last.minusMonths(i), false)));
    }
  }
}
