package online.arval.cabinet.fleet.core.internal;

import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import online.arval.cabinet.fleet.api.FleetImport;
import online.arval.cabinet.fleet.api.ImportKind;
import online.arval.cabinet.fleet.api.ImportReport;
import online.arval.cabinet.fleet.api.UpsertResult;
import online.arval.cabinet.fleet.core.internal.csv.CsvRecord;
import online.arval.cabinet.fleet.core.internal.csv.ImportFile;
import online.arval.cabinet.platform.model.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link FleetImport}: a file is one batch without a limit of rows. */
@Component
public final class ImportService implements FleetImport {
  private final Upserts upserts;

  @Activate
  public ImportService(@Reference Upserts upserts) {
    this.upserts = upserts;
  }

  @Override
  public ImportReport run(
      Caller caller, ImportKind kind, InputStream input, boolean dryRun, IntConsumer progress) {
    ImportFile file = ImportFile.read(kind, input);
    return switch (kind) {
      case COMPANIES ->
          run(file, upserts.companies(caller), file.rows()::company, dryRun, progress);
      case CONTRACTS ->
          run(file, upserts.contracts(caller), file.rows()::contract, dryRun, progress);
      case VEHICLES -> run(file, upserts.vehicles(caller), file.rows()::vehicle, dryRun, progress);
      case DRIVERS -> run(file, upserts.drivers(caller), file.rows()::driver, dryRun, progress);
    };
  }

  private static <R> ImportReport run(
      ImportFile file,
      Batch<R> batch,
      Function<CsvRecord, R> toRow,
      boolean dryRun,
      IntConsumer progress) {
    List<R> rows = file.records().stream().map(toRow).toList();
    List<UpsertResult> results =
        dryRun ? batch.tryOut(rows, progress) : batch.write(rows, progress);
    return file.report(dryRun, results);
  }
}
