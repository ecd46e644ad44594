package online.arval.cabinet.fleet.api;

import java.io.InputStream;
import java.util.function.IntConsumer;
import online.arval.cabinet.platform.model.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Import from CSV: RFC 4180 with {@code ;} or {@code ,}, UTF-8 (with or without BOM) or
 * windows-1251, first line the header, names of columns as in the forms. Works like {@link
 * FleetUpsert}.
 */
@ProviderType
public interface FleetImport {
  /** Most bytes a file may have. */
  int MAX_BYTES = 32 * 1024 * 1024;

  /**
   * Imports a file.
   *
   * @param dryRun checks everything, writes nothing
   * @param progress told how many records are done, now and then
   * @throws online.arval.cabinet.platform.model.ProblemException invalid, field {@code file}:
   *     {@code empty-file}, {@code missing-column}, {@code unknown-column}, {@code
   *     repeated-column}, {@code malformed-csv}, {@code too-large}
   */
  ImportReport run(
      Caller caller, ImportKind kind, InputStream file, boolean dryRun, IntConsumer progress);
}
