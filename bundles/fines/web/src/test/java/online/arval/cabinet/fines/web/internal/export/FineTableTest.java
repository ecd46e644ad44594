package online.arval.cabinet.fines.web.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.fines.web.internal.Samples;
import online.arval.cabinet.platform.rest.export.ExportFormat;
import online.arval.cabinet.platform.rest.export.TableWriter;
import org.junit.jupiter.api.Test;

class FineTableTest {
  @Test
  void rowsFitTheHeaders() throws IOException {
    assertThat(FineTable.row(Samples.full(), false)).hasSameSizeAs(FineTable.header(false));
    assertThat(FineTable.row(Samples.bare(), true)).hasSameSizeAs(FineTable.header(true));
    // 20:30:05Z is the next half hour of the day in Moscow
    assertThat(csv(FineTable.row(Samples.full(), false)))
        .isEqualTo(
            "\ufeff18810177170712879661;UNPAID;А123ВС77;Иванов Иван;'=12.9 ч.2;Превышение скорости;"
                + "2026-11-01;23:30:05;\"Москва, МКАД; 25 км\";2026-11-02;1000.00;0.00;1000.00;"
                + "750.00;250.00;2026-12-01;2027-01-11;ЦАФАП\r\n");
    assertThat(csv(FineTable.row(Samples.bare(), true)))
        .isEqualTo(
            "\ufeff18810177170712879661;К оплате;А123ВС77;;;;;;;2026-11-02;1000.00;0.00;1000.00;"
                + "1000.00;;;2027-01-11;\r\n");
  }

  @Test
  void everyStatusHasARussianWord() {
    for (FineStatus status : FineStatus.values()) {
      assertThat(FineTable.status(status, true)).as(status.name()).matches("[А-ЯЁа-яё, ]+");
    }
  }

  private static String csv(List<?> row) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (TableWriter table = ExportFormat.CSV.open(file)) {
      table.row(row);
    }
    return file.toString(StandardCharsets.UTF_8);
  }
}
