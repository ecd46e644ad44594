package online.arval.cabinet.fleet.web.internal.soap;

import jakarta.jws.WebService;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.fleet.api.FleetUpsert;
import online.arval.cabinet.fleet.api.SortOrder;
import online.arval.cabinet.fleet.api.UpsertResult;
import online.arval.cabinet.fleet.api.VehicleId;
import online.arval.cabinet.fleet.api.VehicleQuery;
import online.arval.cabinet.fleet.api.VehicleSort;
import online.arval.cabinet.fleet.api.VehicleStatus;
import online.arval.cabinet.fleet.api.Vehicles;
import online.arval.cabinet.fleet.web.internal.CompanyScope;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.rest.Input;
import online.arval.cabinet.platform.soap.SoapCaller;

/** Serves {@link FleetPort} from the core, as whoever calls. */
@WebService(
    endpointInterface = "online.arval.cabinet.fleet.web.internal.soap.FleetPort",
    serviceName = "FleetService",
    portName = "FleetPort",
    targetNamespace = FleetPort.NAMESPACE)
public class FleetService implements FleetPort {
  private final FleetUpsert upsert;
  private final Vehicles vehicles;
  private final CompanyScope scope;

  FleetService(FleetUpsert upsert, Vehicles vehicles, Companies companies) {
    this.upsert = upsert;
    this.vehicles = vehicles;
    this.scope = new CompanyScope(companies);
  }

  @Override
  public BatchAnswer upsertCompanies(List<CompanyRow> rows) {
    return batch(
        "company",
        () -> upsert.companies(SoapCaller.current(), SoapMapper.rows(rows, SoapMapper::form)));
  }

  @Override
  public BatchAnswer upsertContracts(List<ContractRow> rows) {
    return batch(
        "contract",
        () -> upsert.contracts(SoapCaller.current(), SoapMapper.rows(rows, SoapMapper::row)));
  }

  @Override
  public BatchAnswer upsertVehicles(List<VehicleRow> rows) {
    return batch(
        "vehicle",
        () -> upsert.vehicles(SoapCaller.current(), SoapMapper.rows(rows, SoapMapper::row)));
  }

  @Override
  public BatchAnswer upsertDrivers(List<DriverRow> rows) {
    return batch(
        "driver",
        () -> upsert.drivers(SoapCaller.current(), SoapMapper.rows(rows, SoapMapper::row)));
  }

  @Override
  public VehicleRecord getVehicle(String vehicleId) {
    VehicleId id = new VehicleId(Input.required("vehicleId", vehicleId));
    return SoapMapper.vehicle(vehicles.get(SoapCaller.current(), id));
  }

  @Override
  public VehiclePage listVehicles(VehicleFilter filterOrNull) {
    Caller caller = SoapCaller.current();
    VehicleFilter filter = filterOrNull == null ? new VehicleFilter() : filterOrNull;
    VehicleQuery query =
        new VehicleQuery(
            scope.filter(caller, filter.companyId),
            Input.optional(filter.text),
            Input.optional("status", filter.status, VehicleStatus.class),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            VehicleSort.PLATE,
            SortOrder.ASC);
    PageRequest page = new PageRequest(limit(filter.limit), Input.optional(filter.cursor), false);
    return SoapMapper.page(vehicles.find(caller, query, page));
  }

  /** Runs a batch; what is wrong with its rows as a whole is said of the element they stand in. */
  private static BatchAnswer batch(String element, Supplier<List<UpsertResult>> batch) {
    try {
      return SoapMapper.answer(batch.get());
    } catch (ProblemException problem) {
      throw SoapMapper.named(problem, "rows", element);
    }
  }

  private static int limit(String textOrNull) {
    try {
      return Input.optional(textOrNull).map(Integer::valueOf).orElse(PageRequest.DEFAULT_LIMIT);
    } catch (NumberFormatException notANumber) {
      throw ProblemException.invalid("limit", "invalid-type", "must be a whole number");
    }
  }
}
