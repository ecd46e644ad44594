package online.arval.cabinet.fines.core.internal.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.fines.api.Attribution;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.fines.api.registry.Charge;
import online.arval.cabinet.fines.core.internal.FleetLookup;
import online.arval.cabinet.fines.core.internal.Time;
import online.arval.cabinet.fines.core.internal.data.FineRow;
import online.arval.cabinet.fines.core.internal.rules.Tidings;
import online.arval.cabinet.fleet.api.Assignment;
import online.arval.cabinet.fleet.api.Vehicle;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Ids;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes fines of charges nobody knew of: whose they are, which vehicle, who drove. */
@Component(service = Newcomers.class)
public final class Newcomers {
  private final FleetLookup fleet;
  private final Time time;

  @Activate
  public Newcomers(@Reference FleetLookup fleet, @Reference Time time) {
    this.fleet = fleet;
    this.time = time;
  }

  /**
   * Fines, and charges of payers who are no client's.
   *
   * @param fines not written yet
   */
  record Found(List<FineRow> fines, List<ChargeCheck.Checked> strangers) {}

  /** Whose car, or whose debt. */
  private record Owner(CompanyId company, Optional<Vehicle> vehicle) {}

  Found find(String registry, Optional<CompanyId> asked, List<ChargeCheck.Checked> charges) {
    if (charges.isEmpty()) {
      return new Found(List.of(), List.of());
    }
    Map<String, Owner> owners = owners(asked, charges);
    Map<FleetLookup.Moment, Assignment> drivers = fleet.drivers(moments(owners, charges));
    Instant now = time.now();
    List<FineRow> fines = new ArrayList<>();
    List<ChargeCheck.Checked> strangers = new ArrayList<>();
    for (ChargeCheck.Checked charge : charges) {
      Owner owner = owners.get(charge.uin());
      if (owner == null) {
        strangers.add(charge);
      } else {
        fines.add(fine(registry, owner, charge, drivers, now));
      }
    }
    return new Found(fines, strangers);
  }

  private FineRow fine(
      String registry,
      Owner owner,
      ChargeCheck.Checked charge,
      Map<FleetLookup.Moment, Assignment> drivers,
      Instant now) {
    FineRow.Told told = charge.told();
    Optional<Assignment> driver = moment(owner, charge).map(drivers::get);
    String label =
        owner
            .vehicle()
            .flatMap(Vehicle::plate)
            .orElseGet(() -> label(charge.charge().payer(), told.sts()));
    FineRow blank =
        new FineRow(
            Ids.next(),
            charge.uin(),
            owner.company().value(),
            registry,
            FineStatus.UNPAID,
            new FineRow.Who(
                owner.vehicle().map(vehicle -> vehicle.id().value()), label, attribution(driver)),
            told,
            FineRow.Sums.owing(told.full()),
            Optional.empty(),
            1,
            now,
            now);
    return Tidings.first(blank, charge.charge().meaning());
  }

  private static String label(Charge.Payer payer, String sts) {
    String plate = payer.plate();
    return plate.isEmpty() || plate.length() > 20 ? sts : plate;
  }

  /** Who drove, as the assignments of the fleet have it. */
  public static Attribution attribution(Optional<Assignment> assignment) {
    return assignment
        .map(
            it ->
                new Attribution(
                    Optional.of(it.driverId()), it.driverName(), Attribution.Basis.ASSIGNMENT, ""))
        .orElseGet(() -> new Attribution(Optional.empty(), "", Attribution.Basis.UNKNOWN, ""));
  }

  /** By the vehicle; else by the organisation; else as they were asked for. */
  private Map<String, Owner> owners(Optional<CompanyId> asked, List<ChargeCheck.Checked> charges) {
    Set<String> certificates = new HashSet<>();
    charges.forEach(charge -> certificates.add(charge.told().sts()));
    certificates.remove("");
    Map<String, Vehicle> vehicles = fleet.byCertificate(certificates, asked);
    Map<String, Optional<CompanyId>> organisations = new HashMap<>();
    Map<String, Owner> owners = new HashMap<>();
    for (ChargeCheck.Checked charge : charges) {
      Vehicle vehicle = vehicles.get(charge.told().sts());
      if (vehicle != null) {
        owners.put(charge.uin(), new Owner(vehicle.companyId(), Optional.of(vehicle)));
        continue;
      }
      Charge.Payer payer = charge.charge().payer();
      Optional<CompanyId> company =
          payer.inn().isEmpty()
              ? Optional.empty()
              : organisations.computeIfAbsent(
                  payer.inn() + "/" + payer.kpp(), key -> fleet.company(payer.inn(), payer.kpp()));
      company
          .or(() -> asked)
          .ifPresent(id -> owners.put(charge.uin(), new Owner(id, Optional.empty())));
    }
    return owners;
  }

  private static List<FleetLookup.Moment> moments(
      Map<String, Owner> owners, List<ChargeCheck.Checked> charges) {
    return charges.stream()
        .filter(charge -> owners.containsKey(charge.uin()))
        .flatMap(charge -> moment(owners.get(charge.uin()), charge).stream())
        .toList();
  }

  private static Optional<FleetLookup.Moment> moment(Owner owner, ChargeCheck.Checked charge) {
    return owner
        .vehicle()
        .flatMap(
            vehicle ->
                charge
                    .told()
                    .offence()
                    .at()
                    .map(at -> new FleetLookup.Moment(vehicle.id().value(), at)));
  }
}
