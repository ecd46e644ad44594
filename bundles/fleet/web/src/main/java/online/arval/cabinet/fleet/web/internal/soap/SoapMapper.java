package online.arval.cabinet.fleet.web.internal.soap;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import online.arval.cabinet.fleet.api.CompanyForm;
import online.arval.cabinet.fleet.api.ContractForm;
import online.arval.cabinet.fleet.api.DriverForm;
import online.arval.cabinet.fleet.api.FleetUpsert;
import online.arval.cabinet.fleet.api.UpsertResult;
import online.arval.cabinet.fleet.api.Vehicle;
import online.arval.cabinet.fleet.api.VehicleForm;
import online.arval.cabinet.platform.model.FieldError;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.soap.CabinetFieldError;

/** Between the schema's classes and the core's. */
final class SoapMapper {
  private SoapMapper() {}

  static <R, T> List<T> rows(List<R> rowsOrNull, Function<R, T> mapper) {
    return rowsOrNull == null ? List.of() : rowsOrNull.stream().map(mapper).toList();
  }

  static CompanyForm form(CompanyRow row) {
    return new CompanyForm(row.name, row.inn, row.kpp, row.ogrn, row.status, row.externalId);
  }

  static FleetUpsert.ContractRow row(ContractRow row) {
    return new FleetUpsert.ContractRow(
        row.companyExternalId,
        new ContractForm(
            row.number, row.start, row.end, row.monthlyPayment, row.status, row.externalId));
  }

  static FleetUpsert.VehicleRow row(VehicleRow row) {
    VehicleForm form =
        new VehicleForm(
            row.plate,
            row.vin,
            row.sts,
            row.brand,
            row.model,
            row.year,
            row.color,
            row.category,
            row.status,
            "",
            row.externalId);
    return new FleetUpsert.VehicleRow(row.companyExternalId, row.contractExternalId, form);
  }

  static FleetUpsert.DriverRow row(DriverRow row) {
    return new FleetUpsert.DriverRow(
        row.companyExternalId,
        new DriverForm(row.fullName, row.licence, row.phone, row.status, row.externalId));
  }

  static BatchAnswer answer(List<UpsertResult> results) {
    BatchAnswer answer = new BatchAnswer();
    for (UpsertResult result : results) {
      switch (result.outcome()) {
        case CREATED -> answer.created++;
        case UPDATED -> answer.updated++;
        case UNCHANGED -> answer.unchanged++;
        case FAILED -> answer.failed++;
      }
      answer.rows.add(answer(result));
    }
    return answer;
  }

  private static RowAnswer answer(UpsertResult result) {
    RowAnswer answer = new RowAnswer();
    answer.index = result.index();
    answer.externalId = result.externalId();
    answer.outcome = RowOutcome.valueOf(result.outcome().name());
    answer.id = orAbsent(result.id());
    result.errors().stream()
        .map(SoapMapper::inSchemasWords)
        .map(CabinetFieldError::of)
        .forEach(answer.errors::add);
    return answer;
  }

  /** The core's names of references; in the schema they are external ids. */
  private static FieldError inSchemasWords(FieldError error) {
    return switch (error.field()) {
      case "company", "companyId" -> renamed(error, "companyExternalId");
      case "contract", "contractId" -> renamed(error, "contractExternalId");
      default -> error;
    };
  }

  /** The same problem with another name for a field. */
  static ProblemException named(ProblemException problem, String field, String element) {
    return problem.errors().stream().noneMatch(error -> error.field().equals(field))
        ? problem
        : ProblemException.invalid(
            problem.errors().stream()
                .map(error -> error.field().equals(field) ? renamed(error, element) : error)
                .toList());
  }

  private static FieldError renamed(FieldError error, String field) {
    return new FieldError(field, error.code(), error.message());
  }

  static VehiclePage page(Page<Vehicle> page) {
    VehiclePage answer = new VehiclePage();
    page.items().stream().map(SoapMapper::vehicle).forEach(answer.vehicles::add);
    answer.next = orAbsent(page.next());
    return answer;
  }

  static VehicleRecord vehicle(Vehicle vehicle) {
    VehicleRecord made = new VehicleRecord();
    made.id = vehicle.id().value();
    made.companyId = vehicle.companyId().value();
    made.plate = orAbsent(vehicle.plate());
    made.vin = vehicle.vin();
    made.sts = orAbsent(vehicle.sts());
    made.brand = vehicle.brand();
    made.model = vehicle.model();
    made.year = vehicle.year();
    made.color = orAbsent(vehicle.color());
    made.category = vehicle.category().name();
    made.status = vehicle.status().name();
    vehicle.contract().ifPresent(contract -> made.contractId = contract.id().value());
    vehicle.contract().ifPresent(contract -> made.contractNumber = contract.number());
    vehicle.driver().ifPresent(driver -> made.driverId = driver.id().value());
    vehicle.driver().ifPresent(driver -> made.driverName = driver.name());
    vehicle.mileage().ifPresent(mileage -> made.mileageKm = mileage.km());
    vehicle.mileage().ifPresent(mileage -> made.mileageAt = mileage.at().toString());
    made.externalId = orAbsent(vehicle.externalId());
    made.version = vehicle.version();
    return made;
  }

  /** JAXB leaves elements out that are null. */
  private static String orAbsent(Optional<String> value) {
    return value.orElse(null);
  }
}
