package online.arval.cabinet.fines.core.internal.sync;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fines.api.registry.RegistryContract;
import online.arval.cabinet.fines.core.internal.FineJournal;
import online.arval.cabinet.fines.core.internal.Time;
import online.arval.cabinet.fines.core.internal.data.StoredSync;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.fleet.api.Vehicle;
import online.arval.cabinet.fleet.api.VehicleQuery;
import online.arval.cabinet.fleet.api.Vehicles;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the next question of a run to the registry's connector. */
@Component(service = ChargeQuestions.class)
public final class ChargeQuestions {
  /** Most vehicles of one question. */
  private static final int VEHICLES = 50;

  private static final Caller SYSTEM = new Caller.Internal("fines-sync");

  private final Vehicles vehicles;
  private final Companies companies;
  private final Registries registries;
  private final FineJournal journal;
  private final Time time;

  @Activate
  public ChargeQuestions(
      @Reference Vehicles vehicles,
      @Reference Companies companies,
      @Reference Registries registries,
      @Reference FineJournal journal,
      @Reference Time time) {
    this.vehicles = vehicles;
    this.companies = companies;
    this.registries = registries;
    this.journal = journal;
    this.time = time;
  }

  /** Asks what is to be asked next; false when there is nothing more to ask. */
  boolean ask(StoredSync run) {
    while (run.phase() == StoredSync.Phase.VEHICLES) {
      Page<Vehicle> page = page(run);
      String next = page.next().orElse("");
      List<Vehicle> registered =
          page.items().stream().filter(vehicle -> vehicle.sts().isPresent()).toList();
      if (!registered.isEmpty()) {
        run.ask(next, time.now());
        ObjectNode data = question(run);
        ArrayNode asked = data.putArray("vehicles");
        for (Vehicle vehicle : registered) {
          asked
              .addObject()
              .put("plate", vehicle.plate().orElse(""))
              .put("sts", vehicle.sts().orElseThrow());
        }
        send(run, data.put("inn", "").put("kpp", ""));
        return true;
      }
      run.turnFleet(next);
    }
    return askByOrganisation(run);
  }

  private boolean askByOrganisation(StoredSync run) {
    boolean can =
        registries.find(run.registry()).filter(Registries.Registry::byOrganisation).isPresent();
    if (!can) {
      return false;
    }
    Company company = companies.get(SYSTEM, run.company());
    run.ask("", time.now());
    ObjectNode data = question(run);
    data.putArray("vehicles");
    send(run, data.put("inn", company.inn()).put("kpp", company.kpp().orElse("")));
    return true;
  }

  private Page<Vehicle> page(StoredSync run) {
    VehicleQuery query = VehicleQuery.ofCompany(run.company());
    Optional<String> cursor =
        run.fleetPage().isEmpty() ? Optional.empty() : Optional.of(run.fleetPage());
    return vehicles.find(SYSTEM, query, new PageRequest(VEHICLES, cursor, false));
  }

  private static ObjectNode question(StoredSync run) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("requestId", run.requestId())
        .put("companyId", run.company().value())
        .put("from", run.from().map(Instant::toString).orElse(""))
        .put("to", run.to().toString())
        .put("page", run.registryPage());
  }

  private void send(StoredSync run, ObjectNode data) {
    journal.command(
        RegistryContract.commands(run.registry()),
        RegistryContract.READ_CHARGES,
        run.requestId(),
        data);
  }
}
