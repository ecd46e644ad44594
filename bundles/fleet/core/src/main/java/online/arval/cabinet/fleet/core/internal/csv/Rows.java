package online.arval.cabinet.fleet.core.internal.csv;

import online.arval.cabinet.fleet.api.CompanyForm;
import online.arval.cabinet.fleet.api.ContractForm;
import online.arval.cabinet.fleet.api.DriverForm;
import online.arval.cabinet.fleet.api.FleetUpsert.ContractRow;
import online.arval.cabinet.fleet.api.FleetUpsert.DriverRow;
import online.arval.cabinet.fleet.api.FleetUpsert.VehicleRow;
import online.arval.cabinet.fleet.api.ImportKind;
import online.arval.cabinet.fleet.api.VehicleForm;

/** Makes rows of a batch out of records of a file. */
public final class Rows {
  private final Columns columns;

  Rows(ImportKind kind, CsvRecord header) {
    columns = Columns.of(kind, header);
  }

  boolean fits(CsvRecord record) {
    return columns.fits(record);
  }

  String externalId(CsvRecord record) {
    return columns.value(record, "externalId").strip();
  }

  /** A company. */
  public CompanyForm company(CsvRecord record) {
    return new CompanyForm(
        columns.value(record, "name"),
        columns.value(record, "inn"),
        columns.value(record, "kpp"),
        columns.value(record, "ogrn"),
        columns.value(record, "status"),
        columns.value(record, "externalId"));
  }

  /** A contract. */
  public ContractRow contract(CsvRecord record) {
    return new ContractRow(
        columns.value(record, "company"),
        new ContractForm(
            columns.value(record, "number"),
            columns.value(record, "start"),
            columns.value(record, "end"),
            columns.value(record, "monthlyPayment"),
            columns.value(record, "status"),
            columns.value(record, "externalId")));
  }

  /** A vehicle. */
  public VehicleRow vehicle(CsvRecord record) {
    return new VehicleRow(
        columns.value(record, "company"),
        columns.value(record, "contract"),
        new VehicleForm(
            columns.value(record, "plate"),
            columns.value(record, "vin"),
            columns.value(record, "sts"),
            columns.value(record, "brand"),
            columns.value(record, "model"),
            columns.value(record, "year"),
            columns.value(record, "color"),
            columns.value(record, "category"),
            columns.value(record, "status"),
            "",
            columns.value(record, "externalId")));
  }

  /** A driver. */
  public DriverRow driver(CsvRecord record) {
    return new DriverRow(
        columns.value(record, "company"),
        new DriverForm(
            columns.value(record, "fullName"),
            columns.value(record, "licence"),
            columns.value(record, "phone"),
            columns.value(record, "status"),
            columns.value(record, "externalId")));
  }
}
