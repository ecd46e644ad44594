package online.arval.cabinet.platform.rest.export;

import java.io.IOException;
import java.util.List;

/** Writes a table row by row, so that its size costs no memory. */
public interface TableWriter extends AutoCloseable {
  /**
   * Writes the next row; the first one is the header.
   *
   * @param cells texts, {@link Number}s and {@link java.time.LocalDate}s; an empty text for nothing
   */
  void row(List<?> cells) throws IOException;

  /** Completes the file; the stream under it stays open. */
  @Override
  void close() throws IOException;
}
