package online.arval.cabinet.fleet.core.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fleet.api.FleetImport;
import online.arval.cabinet.fleet.api.ImportKind;
import online.arval.cabinet.fleet.api.ImportReport;
import online.arval.cabinet.fleet.api.UpsertResult;
import online.arval.cabinet.platform.model.FieldError;
import online.arval.cabinet.platform.model.ProblemException;

/** A file to import: its records, and how its findings are reported by line. */
public final class ImportFile {
  private final String encoding;
  private final Rows rows;
  private final List<CsvRecord> records;
  private final List<CsvRecord> misfits;

  private ImportFile(String encoding, Rows rows, List<CsvRecord> all) {
    this.encoding = encoding;
    this.rows = rows;
    this.records = all.stream().filter(rows::fits).toList();
    this.misfits = all.stream().filter(record -> !rows.fits(record)).toList();
  }

  /** Reads a whole file. */
  public static ImportFile read(ImportKind kind, InputStream file) {
    CsvText text = CsvText.decode(bytes(file));
    List<CsvRecord> all = CsvReader.read(text.text());
    if (all.isEmpty()) {
      throw ProblemException.invalid("file", "empty-file", "has no header line");
    }
    return new ImportFile(text.encoding(), new Rows(kind, all.get(0)), all.subList(1, all.size()));
  }

  /** Makes rows. */
  public Rows rows() {
    return rows;
  }

  /** The records that have the right number of values. */
  public List<CsvRecord> records() {
    return records;
  }

  /** The report of the results, in the order of {@link #records}. */
  public ImportReport report(boolean dryRun, List<UpsertResult> results) {
    List<ImportReport.Line> lines = new ArrayList<>();
    for (UpsertResult result : results) {
      int number = records.get(result.index()).line();
      if (result.errors().isEmpty()) {
        lines.add(line(number, result.externalId(), result.outcome(), Optional.empty()));
      }
      for (FieldError error : result.errors()) {
        lines.add(line(number, result.externalId(), result.outcome(), Optional.of(error)));
      }
    }
    for (CsvRecord misfit : misfits) {
      FieldError error =
          new FieldError("", "too-many-values", "has more values than the header has columns");
      lines.add(
          line(
              misfit.line(),
              rows.externalId(misfit),
              UpsertResult.Outcome.FAILED,
              Optional.of(error)));
    }
    lines.sort(Comparator.comparingInt(ImportReport.Line::number));
    return new ImportReport(dryRun, encoding, lines);
  }

  private static ImportReport.Line line(
      int number, String externalId, UpsertResult.Outcome outcome, Optional<FieldError> error) {
    return new ImportReport.Line(
        number,
        externalId,
        outcome,
        error.map(FieldError::field).filter(field -> !field.isEmpty()),
        error.map(FieldError::code),
        error.map(FieldError::message));
  }

  private static byte[] bytes(InputStream file) {
    try {
      byte[] bytes = file.readNBytes(FleetImport.MAX_BYTES + 1);
      if (bytes.length > FleetImport.MAX_BYTES) {
        throw ProblemException.invalid(
            "file", "too-large", "must be at most " + FleetImport.MAX_BYTES + " bytes; split it");
      }
      return bytes;
    } catch (IOException failure) {
      throw new UncheckedIOException("the file cannot be read", failure);
    }
  }
}
