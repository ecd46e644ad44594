package online.arval.cabinet.fines.core.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import online.arval.cabinet.fleet.api.Assignment;
import online.arval.cabinet.fleet.api.Assignments;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.fleet.api.CompanyQuery;
import online.arval.cabinet.fleet.api.Vehicle;
import online.arval.cabinet.fleet.api.VehicleId;
import online.arval.cabinet.fleet.api.VehicleStatus;
import online.arval.cabinet.fleet.api.Vehicles;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.PageRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the fines ask the fleet, as the system, a batch at a time. */
@Component(service = FleetLookup.class)
public final class FleetLookup {
  /** The fines themselves. */
  static final Caller SYSTEM = new Caller.Internal("fines");

  /** More organisations than this do not share a taxpayer number. */
  private static final int BRANCHES = 100;

  private final Vehicles vehicles;
  private final Assignments assignments;
  private final Companies companies;

  @Activate
  public FleetLookup(
      @Reference Vehicles vehicles,
      @Reference Assignments assignments,
      @Reference Companies companies) {
    this.vehicles = vehicles;
    this.assignments = assignments;
    this.companies = companies;
  }

  /** A moment of a vehicle. */
  public record Moment(String vehicle, Instant at) {}

  /**
   * The vehicles of certificates. Of several with one certificate: that of the company, else one
   * that is not returned, else the latest.
   */
  public Map<String, Vehicle> byCertificate(Set<String> certificates, Optional<CompanyId> company) {
    Map<String, Vehicle> found = new HashMap<>();
    for (Vehicle vehicle : vehicles.findByCertificates(SYSTEM, certificates)) {
      found.merge(
          vehicle.sts().orElseThrow(),
          vehicle,
          (one, other) -> rank(one, company) > rank(other, company) ? one : other);
    }
    return found;
  }

  /** The company with these numbers. */
  public Optional<CompanyId> company(String inn, String kpp) {
    CompanyQuery query = new CompanyQuery(Optional.of(inn), Optional.empty());
    return companies.find(SYSTEM, query, PageRequest.first(BRANCHES)).items().stream()
        .filter(it -> it.inn().equals(inn) && it.kpp().orElse("").equals(kpp))
        .map(Company::id)
        .findFirst();
  }

  /** Who drove at the moments; those nobody is known for are missing. One query. */
  public Map<Moment, Assignment> drivers(Collection<Moment> moments) {
    Map<Moment, Assignment> found = new HashMap<>();
    if (moments.isEmpty()) {
      return found;
    }
    TreeSet<Instant> times = new TreeSet<>();
    Set<VehicleId> ids = new java.util.HashSet<>();
    for (Moment moment : moments) {
      times.add(moment.at());
      ids.add(new VehicleId(moment.vehicle()));
    }
    List<Assignment> held = assignments.during(SYSTEM, ids, times.first(), times.last());
    for (Moment moment : moments) {
      held.stream()
          .filter(it -> it.vehicleId().value().equals(moment.vehicle()) && it.holdsAt(moment.at()))
          .findFirst()
          .ifPresent(it -> found.put(moment, it));
    }
    return found;
  }

  private static int rank(Vehicle vehicle, Optional<CompanyId> company) {
    int own = company.filter(vehicle.companyId()::equals).isPresent() ? 2 : 0;
    return own + (vehicle.status() == VehicleStatus.RETURNED ? 0 : 1);
  }
}
