package online.arval.cabinet.fleet.core.internal;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import online.arval.cabinet.fleet.api.MileageReading;
import online.arval.cabinet.fleet.api.NewMileage;
import online.arval.cabinet.fleet.api.Vehicle;
import online.arval.cabinet.fleet.api.VehicleForm;
import online.arval.cabinet.fleet.api.VehicleId;
import online.arval.cabinet.fleet.api.VehicleQuery;
import online.arval.cabinet.fleet.api.Vehicles;
import online.arval.cabinet.fleet.core.internal.data.FleetDatabase;
import online.arval.cabinet.fleet.core.internal.data.StoredMileage;
import online.arval.cabinet.fleet.core.internal.data.StoredVehicle;
import online.arval.cabinet.fleet.core.internal.rules.Access;
import online.arval.cabinet.fleet.core.internal.rules.Forms;
import online.arval.cabinet.fleet.core.internal.rules.MileageRules;
import online.arval.cabinet.fleet.core.internal.rules.Scope;
import online.arval.cabinet.fleet.core.internal.rules.Thing;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.PlateNumber;
import online.arval.cabinet.platform.model.ProblemException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Vehicles} on the fleet's tables. */
@Component
public final class VehicleService implements Vehicles {
  private final FleetDatabase database;
  private final VehicleWriter writer;
  private final FleetJournal journal;
  private final Time time;

  @Activate
  public VehicleService(
      @Reference FleetDatabase database,
      @Reference VehicleWriter writer,
      @Reference FleetJournal journal,
      @Reference Time time) {
    this.database = database;
    this.writer = writer;
    this.journal = journal;
    this.time = time;
  }

  @Override
  public Page<Vehicle> find(Caller caller, VehicleQuery query, PageRequest page) {
    Scope scope = Access.seen(caller, Thing.VEHICLE);
    return database.read(em -> VehicleViews.find(em, scope, query, page, time.now()));
  }

  @Override
  public Vehicle get(Caller caller, VehicleId id) {
    return database.read(em -> visible(em, caller, id));
  }

  @Override
  public Optional<Vehicle> findByPlate(Caller caller, String plate) {
    Scope scope = Access.seen(caller, Thing.VEHICLE);
    String normal = PlateNumber.parse("plate", plate).value();
    return database.read(em -> VehicleViews.withPlate(em, scope, normal, time.now()));
  }

  @Override
  public List<Vehicle> findByCertificates(Caller caller, Set<String> certificates) {
    Scope scope = Access.seen(caller, Thing.VEHICLE);
    return certificates.isEmpty()
        ? List.of()
        : database.read(em -> VehicleViews.withCertificates(em, scope, certificates, time.now()));
  }

  @Override
  public List<String> brands(Caller caller) {
    Scope scope = Access.seen(caller, Thing.VEHICLE);
    return database.read(em -> VehicleViews.brands(em, scope, time.now()));
  }

  @Override
  public void requireWrite(Caller caller) {
    Access.requireWriteAnywhere(caller, Thing.VEHICLE);
  }

  @Override
  public Vehicle create(Caller caller, CompanyId company, VehicleForm form) {
    Access.requireWrite(caller, Thing.VEHICLE, company);
    return database.tx(
        em -> {
          CompanyViews.requireExists(em, company);
          Written written =
              writer.write(em, caller, company, Optional.empty(), Forms.check(form, time.today()));
          return visible(em, caller, new VehicleId(written.id()));
        });
  }

  @Override
  public Vehicle update(
      Caller caller, VehicleId id, VehicleForm form, OptionalLong expectedVersion) {
    return database.tx(
        em -> {
          StoredVehicle vehicle = forChange(em, caller, Thing.VEHICLE, id);
          Versions.require(vehicle, expectedVersion);
          writer.write(
              em, caller, vehicle.company(), Optional.of(vehicle), Forms.check(form, time.today()));
          return visible(em, caller, id);
        });
  }

  @Override
  public Page<MileageReading> mileage(Caller caller, VehicleId id, PageRequest page) {
    return database.read(
        em -> {
          visible(em, caller, id);
          return MileageViews.find(em, id, page);
        });
  }

  @Override
  public MileageReading recordMileage(Caller caller, VehicleId id, NewMileage reading) {
    return database.tx(
        em -> {
          StoredVehicle vehicle = forChange(em, caller, Thing.MILEAGE, id);
          if (reading.correction() && !Access.ofLessor(caller)) {
            throw ProblemException.forbidden("Only the lessor may correct the mileage downwards.");
          }
          MileageRules.check(reading, MileageViews.sinceCorrection(em, id), time.today());
          StoredMileage stored =
              new StoredMileage(Ids.next(), id.value(), reading, caller.principal(), time.now());
          em.persist(stored);
          if (MileageRules.isLatest(reading, vehicle.mileageOn().orElse(null))) {
            vehicle.showMileage(reading.km(), reading.at(), time.now());
          } else {
            vehicle.touch(time.now());
          }
          journal.record(
              caller,
              "mileage",
              reading.correction() ? "corrected" : "recorded",
              stored.id(),
              vehicle.company(),
              Map.of("vehicle", id.value(), "km", Long.toString(reading.km())));
          return stored.view();
        });
  }

  private Vehicle visible(EntityManager em, Caller caller, VehicleId id) {
    return VehicleViews.require(em, Access.seen(caller, Thing.VEHICLE), id, time.now());
  }

  /** First whether it exists for the caller, then whether the caller may change it. */
  private StoredVehicle forChange(EntityManager em, Caller caller, Thing what, VehicleId id) {
    Vehicle seen = visible(em, caller, id);
    Access.requireWrite(caller, what, seen.companyId());
    return em.find(StoredVehicle.class, id.value());
  }
}
