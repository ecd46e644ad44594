package online.arval.cabinet.fleet.core.internal;

import java.util.List;
import online.arval.cabinet.fleet.api.CompanyForm;
import online.arval.cabinet.fleet.api.FleetUpsert;
import online.arval.cabinet.fleet.api.UpsertResult;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.ProblemException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link FleetUpsert} on the fleet's tables. */
@Component
public final class UpsertService implements FleetUpsert {
  private final Upserts upserts;

  @Activate
  public UpsertService(@Reference Upserts upserts) {
    this.upserts = upserts;
  }

  @Override
  public List<UpsertResult> companies(Caller caller, List<CompanyForm> rows) {
    return run(upserts.companies(caller), rows);
  }

  @Override
  public List<UpsertResult> contracts(Caller caller, List<ContractRow> rows) {
    return run(upserts.contracts(caller), rows);
  }

  @Override
  public List<UpsertResult> vehicles(Caller caller, List<VehicleRow> rows) {
    return run(upserts.vehicles(caller), rows);
  }

  @Override
  public List<UpsertResult> drivers(Caller caller, List<DriverRow> rows) {
    return run(upserts.drivers(caller), rows);
  }

  private static <R> List<UpsertResult> run(Batch<R> batch, List<R> rows) {
    if (rows.size() > MAX_ROWS) {
      throw ProblemException.invalid(
          "rows", "too-many-rows", "must be at most " + MAX_ROWS + " rows; send several batches");
    }
    return batch.write(rows, done -> {});
  }
}
