package online.arval.cabinet.demo.fines.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import online.arval.cabinet.platform.model.CompanyId;

/** Brings the charges of the first two demo companies into the registry; the third has none. */
final class FineSeed {
  private static final String FIRST = "demo-1";
  private static final String SECOND = "demo-2";

  /** So many fines of the first company for one of the second. */
  private static final int RATIO = 20;

  private static final long SECOND_NUMBERS = 500_000;

  private final BooleanSupplier companiesAreThere;
  private final DemoFleet fleet;
  private final RegistryClient registry;
  private final FirstReading reading;
  private final int fines;

  FineSeed(
      BooleanSupplier companiesAreThere,
      DemoFleet fleet,
      RegistryClient registry,
      FirstReading reading,
      int fines) {
    this.companiesAreThere = companiesAreThere;
    this.fleet = fleet;
    this.registry = registry;
    this.reading = reading;
    this.fines = fines;
  }

  /**
   * Does what can be done now. What is in the registry already stays as it is: it may have been
   * paid.
   *
   * @param today from which the charges of a first seeding are counted back
   * @return whether all is done
   */
  boolean advance(LocalDate today) throws IOException, InterruptedException {
    if (!companiesAreThere.getAsBoolean()) {
      return false;
    }
    return fill(FIRST, new ChargePlan(1, today, 1), fines)
        && fill(SECOND, new ChargePlan(2, today, SECOND_NUMBERS), fines / RATIO);
  }

  private boolean fill(String key, ChargePlan plan, int count)
      throws IOException, InterruptedException {
    Optional<CompanyId> company = fleet.company(key);
    if (company.isEmpty() || count == 0) {
      return true;
    }
    List<PlannedCharge> charges = plan.charges(fleet.cars(company.get()), count);
    if (!registry.has(charges.get(count - 1).uin())) {
      registry.put(charges);
    }
    return reading.isAsked(company.get());
  }
}
