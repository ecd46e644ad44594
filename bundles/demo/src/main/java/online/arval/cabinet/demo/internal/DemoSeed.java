package online.arval.cabinet.demo.internal;

import java.time.LocalDate;
import java.util.List;
import online.arval.cabinet.demo.internal.data.CompanyPlan;
import online.arval.cabinet.demo.internal.data.CompanyProfile;
import online.arval.cabinet.demo.internal.data.Planner;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.platform.model.CompanyId;

/** The whole demo: three companies with their fleets, eight sign-ins, one partner. */
final class DemoSeed {
  static final String ALL = "all";

  private final FleetSeed fleet;
  private final PeopleSeed people;
  private final SeedSteps steps;

  DemoSeed(FleetSeed fleet, PeopleSeed people, SeedSteps steps) {
    this.fleet = fleet;
    this.people = people;
    this.steps = steps;
  }

  /**
   * Brings in whatever is not there yet.
   *
   * @param today the day from which the dates of a first seeding are counted
   * @return whether there was anything to do
   */
  boolean run(LocalDate today) {
    if (steps.isDone(ALL)) {
      return false;
    }
    people.lessor();
    List<CompanyProfile> profiles = CompanyProfile.all();
    List<CompanyId> companies = fleet.companies(profiles);
    for (int i = 0; i < profiles.size(); i++) {
      CompanyPlan plan = Planner.plan(profiles.get(i), today);
      List<DriverId> drivers = fleet.fill(plan);
      CompanyId company = companies.get(i);
      String driver = plan.drivers().get(0).form().fullName();
      switch (i) {
        case 0 -> members("", "Ирина Ладогина", driver, company, drivers.get(0));
        case 1 -> members("2", "Глеб Уралов", driver, company, drivers.get(0));
        default -> {
          // the small client has no sign-in: somebody must be left to invite
        }
      }
    }
    steps.once(ALL, () -> {});
    return true;
  }

  private void members(
      String suffix, String manager, String driver, CompanyId company, DriverId driverId) {
    people.manager("fleet" + suffix, manager, company);
    people.driver("driver" + suffix, driver, company, driverId);
  }
}
