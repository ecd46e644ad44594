package online.arval.cabinet.demo.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import online.arval.cabinet.demo.internal.data.CompanyPlan;
import online.arval.cabinet.demo.internal.data.CompanyProfile;
import online.arval.cabinet.fleet.api.Assignments;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.fleet.api.FleetUpsert;
import online.arval.cabinet.fleet.api.UpsertResult;
import online.arval.cabinet.fleet.api.VehicleId;
import online.arval.cabinet.fleet.api.Vehicles;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;

/** Brings companies and their fleets in, as the lessor's back office would. */
final class FleetSeed {
  /** Calls per transaction: fewer commits, but no transaction that grows without bound. */
  private static final int CHUNK = 25;

  private final Caller caller;
  private final FleetUpsert upsert;
  private final Vehicles vehicles;
  private final Assignments assignments;
  private final SeedSteps steps;
  private final BooleanSupplier stopped;

  FleetSeed(
      Caller caller,
      FleetUpsert upsert,
      Vehicles vehicles,
      Assignments assignments,
      SeedSteps steps,
      BooleanSupplier stopped) {
    this.caller = caller;
    this.upsert = upsert;
    this.vehicles = vehicles;
    this.assignments = assignments;
    this.steps = steps;
    this.stopped = stopped;
  }

  /** Adds the companies; their identifiers in the same order. */
  List<CompanyId> companies(List<CompanyProfile> profiles) {
    return rows(
        "companies",
        profiles.stream().map(CompanyProfile::form).toList(),
        upsert::companies,
        CompanyId::new);
  }

  /** Adds all a company has; the identifiers of its drivers in the order of the plan. */
  List<DriverId> fill(CompanyPlan plan) {
    String key = plan.profile().key();
    rows(key + " contracts", plan.contracts(), upsert::contracts, Function.identity());
    List<VehicleId> cars =
        rows(key + " vehicles", plan.vehicles(), upsert::vehicles, VehicleId::new);
    List<DriverId> people = rows(key + " drivers", plan.drivers(), upsert::drivers, DriverId::new);
    chunks(
        key + " assignments",
        plan.drives(),
        drive ->
            assignments.assign(
                caller,
                cars.get(drive.vehicle()),
                people.get(drive.driver()),
                drive.from(),
                drive.to()));
    chunks(
        key + " mileage",
        plan.readings(),
        reading -> vehicles.recordMileage(caller, cars.get(reading.vehicle()), reading.mileage()));
    return people;
  }

  private interface Batch<R> {
    List<UpsertResult> send(Caller caller, List<R> rows);
  }

  private <R, I> List<I> rows(
      String step, List<R> rows, Batch<R> batch, Function<String, I> identifier) {
    checkStopped();
    List<UpsertResult> results = steps.always(step, () -> batch.send(caller, rows));
    List<I> identifiers = new ArrayList<>();
    for (UpsertResult result : results) {
      String id =
          result
              .id()
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          step + ": " + result.externalId() + " was refused: " + result.errors()));
      identifiers.add(identifier.apply(id));
    }
    return identifiers;
  }

  private interface Call<T> {
    void accept(T item);
  }

  private <T> void chunks(String step, List<T> items, Call<T> call) {
    for (int from = 0; from < items.size(); from += CHUNK) {
      checkStopped();
      List<T> chunk = items.subList(from, Math.min(from + CHUNK, items.size()));
      steps.once(step + " " + from, () -> chunk.forEach(call::accept));
    }
  }

  private void checkStopped() {
    if (stopped.getAsBoolean()) {
      throw new SeedingStopped();
    }
  }

  /** The bundle is being stopped; the next start goes on where this one ends. */
  static final class SeedingStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SeedingStopped() {
      super("stopped", null, false, false);
    }
  }
}
