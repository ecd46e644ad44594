package online.arval.cabinet.platform.rest.export;

import java.io.IOException;
import java.io.OutputStream;

/** Kinds of files a table can be exported to. */
public enum ExportFormat {
  CSV("text/csv;charset=UTF-8") {
    @Override
    public TableWriter open(OutputStream stream) throws IOException {
      return new CsvWriter(stream);
    }
  },
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    public TableWriter open(OutputStream stream) throws IOException {
      return new XlsxWriter(stream);
    }
  };

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Begins a file in the stream. */
  public abstract TableWriter open(OutputStream stream) throws IOException;

  /** Its media type. */
  public String mediaType() {
    return mediaType;
  }
}
