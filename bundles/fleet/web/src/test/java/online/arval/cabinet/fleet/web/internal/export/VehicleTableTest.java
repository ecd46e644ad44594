package online.arval.cabinet.fleet.web.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import online.arval.cabinet.fleet.web.internal.Samples;
import online.arval.cabinet.platform.rest.export.ExportFormat;
import online.arval.cabinet.platform.rest.export.TableWriter;
import org.junit.jupiter.api.Test;

class VehicleTableTest {
  @Test
  void vehicleRowsFitTheHeaders() throws IOException {
    assertThat(VehicleTable.row(Samples.full())).hasSameSizeAs(VehicleTable.header(false));
    assertThat(VehicleTable.header(true)).hasSameSizeAs(VehicleTable.header(false));
    assertThat(csv(VehicleTable.row(Samples.full())))
        .isEqualTo(
            "\ufeffА123ВС77;XTA210990Y2766389;7700123456;Skoda;Octavia;2024;'=white;B;ACTIVE;"
                + "\"L-1; \"\"first\"\"\";2027-03-31;Иванов <Иван> & Co;12345;2026-11-01;EXT-1\r\n");
    assertThat(csv(VehicleTable.row(Samples.bare())))
        .isEqualTo("\ufeff;XTA210990Y2766389;;Skoda;Octavia;2024;;B;ORDERED;;;;;;\r\n");
  }

  private static String csv(List<?> row) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (TableWriter table = ExportFormat.CSV.open(file)) {
      table.row(row);
    }
    return file.toString(StandardCharsets.UTF_8);
  }
}
