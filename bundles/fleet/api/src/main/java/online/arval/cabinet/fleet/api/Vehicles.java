package online.arval.cabinet.fleet.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Vehicles. Fleet managers see those of their company, drivers those they drive at this moment,
 * account managers and support agents all. Only account managers and partners with {@code
 * fleet:write} may change them; mileage may be recorded by whoever may see the vehicle, support
 * agents excepted.
 */
@ProviderType
public interface Vehicles {
  /** The vehicles that fit; one query whatever the size of the page. */
  Page<Vehicle> find(Caller caller, VehicleQuery query, PageRequest page);

  /** One vehicle. */
  Vehicle get(Caller caller, VehicleId id);

  /** The vehicle that bears the plate now, Latin look-alikes accepted. */
  Optional<Vehicle> findByPlate(Caller caller, String plate);

  /**
   * The vehicles with these registration certificates, returned ones too; one query. For whatever
   * names vehicles by the hundred, such as charges of fines.
   *
   * @param certificates at most 500, in their normal form
   */
  List<Vehicle> findByCertificates(Caller caller, Set<String> certificates);

  /** Brands among the vehicles the caller may see, sorted; for a filter. */
  List<String> brands(Caller caller);

  /**
   * Refuses a caller who may change no vehicle: what such a caller would send is not worth a look.
   *
   * @throws online.arval.cabinet.platform.model.ProblemException forbidden
   */
  void requireWrite(Caller caller);

  /**
   * Adds a vehicle to a company.
   *
   * @throws online.arval.cabinet.platform.model.ProblemException invalid; conflict {@code
   *     vin-taken}, {@code plate-taken} or {@code external-id-taken}
   */
  Vehicle create(Caller caller, CompanyId company, VehicleForm form);

  /**
   * Replaces the data of a vehicle.
   *
   * @param expectedVersion what the caller has seen; when present and no longer true the problem is
   *     precondition failed
   */
  Vehicle update(Caller caller, VehicleId id, VehicleForm form, OptionalLong expectedVersion);

  /** Readings of a vehicle, latest first. */
  Page<MileageReading> mileage(Caller caller, VehicleId id, PageRequest page);

  /**
   * Records what the odometer shows.
   *
   * @throws online.arval.cabinet.platform.model.ProblemException invalid: {@code in-future}, {@code
   *     out-of-range}, {@code mileage-decreased} (lower than an earlier reading, or higher than a
   *     later one), unless it is a correction; forbidden when a correction comes from someone who
   *     is not the lessor's
   */
  MileageReading recordMileage(Caller caller, VehicleId id, NewMileage reading);
}
