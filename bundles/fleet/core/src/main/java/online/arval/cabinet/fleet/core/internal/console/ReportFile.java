package online.arval.cabinet.fleet.core.internal.console;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import online.arval.cabinet.fleet.api.ImportReport;
import online.arval.cabinet.fleet.core.internal.csv.ReportCsv;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.operations.console.Arguments;

/**
 * The file an import is reported to. It is opened before anything is imported, so that a place that
 * cannot be written to refuses the import whole; what was in it stays until there is a report.
 */
final class ReportFile implements AutoCloseable {
  private static final String OPTION = "--out";

  private final Path path;
  private final boolean existed;
  private final FileChannel channel;
  private boolean written;

  private ReportFile(Path path, boolean existed, FileChannel channel) {
    this.path = path;
    this.existed = existed;
    this.channel = channel;
  }

  /**
   * Opens it for writing.
   *
   * @throws ProblemException when it cannot be written to, or is the file that is imported
   */
  static ReportFile open(String text, Path imported) {
    Path path = Arguments.path(OPTION, text);
    boolean existed = Files.exists(path);
    try {
      if (existed && Files.isSameFile(path, imported)) {
        throw ProblemException.invalid(OPTION, "same-file", "must not be the file to import");
      }
      FileChannel channel =
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      return new ReportFile(path, existed, channel);
    } catch (IOException failure) {
      throw Arguments.unusable(OPTION, path, failure);
    }
  }

  /**
   * Replaces what is in it.
   *
   * @throws ProblemException when the disk does not take it; what was imported stays
   */
  void write(ImportReport report) {
    try {
      replace(report);
    } catch (IOException failure) {
      throw ProblemException.of(
          ProblemKind.UNAVAILABLE,
          "report-not-written",
          "The import is as said above, but "
              + path()
              + " was not written: "
              + failure.getMessage());
    }
    written = true;
  }

  private void replace(ImportReport report) throws IOException {
    // with a mark, so that spreadsheets read the Cyrillic
    byte[] bytes = ('\ufeff' + ReportCsv.of(report)).getBytes(StandardCharsets.UTF_8);
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    channel.truncate(0);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
  }

  Path path() {
    return path.toAbsolutePath();
  }

  /** Leaves no empty file behind when nothing was imported. */
  @Override
  public void close() throws IOException {
    channel.close();
    if (!existed && !written) {
      Files.deleteIfExists(path);
    }
  }
}
