package online.arval.cabinet.fleet.core.internal;

import static online.arval.cabinet.fleet.core.internal.Fleet.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import online.arval.cabinet.fleet.api.ImportKind;
import online.arval.cabinet.fleet.api.ImportReport;
import online.arval.cabinet.fleet.api.UpsertResult.Outcome;
import online.arval.cabinet.fleet.api.VehicleQuery;
import online.arval.cabinet.fleet.core.internal.csv.ReportCsv;
import online.arval.cabinet.platform.model.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportServiceTest {
  private static final Charset WINDOWS = Charset.forName("windows-1251");
  private static final String VEHICLES =
      """
      externalId;company;plate;vin;brand;model;year;color
      V1;C1;А123ВС777;XTA00000000000001;Lada;"Vesta; SW";2024;белый

      V2;C1;Ы1;XTA00000000000002;Lada;Vesta;1900;белый
      V3;C1;;XTA00000000000003;"УАЗ ""Патриот\""\";P;2020;синий
      V5;C1;;XTA00000000000005;"УАЗ
      Пикап";P;2020;синий
      V4;C1;;XTA00000000000004;Lada;Vesta;2024;белый;more
      """;

  private final Fleet fleet = new Fleet();
  private final ImportService imports = new ImportService(fleet.upserts);

  ImportServiceTest() {
    fleet.company();
  }

  @AfterEach
  void close() {
    fleet.close();
  }

  @Test
  void everyWrongFieldIsReportedWithItsLine() {
    ImportReport report = run(VEHICLES.getBytes(StandardCharsets.UTF_8), false);
    assertThat(report.encoding()).isEqualTo("UTF-8");
    assertThat(report.lines())
        .extracting(
            ImportReport.Line::number,
            ImportReport.Line::externalId,
            ImportReport.Line::outcome,
            ImportReport.Line::code)
        .containsExactly(
            tuple(2, "V1", Outcome.CREATED, Optional.empty()),
            tuple(4, "V2", Outcome.FAILED, Optional.of("invalid-plate")),
            tuple(4, "V2", Outcome.FAILED, Optional.of("out-of-range")),
            tuple(5, "V3", Outcome.CREATED, Optional.empty()),
            tuple(6, "V5", Outcome.FAILED, Optional.of("invalid-characters")),
            tuple(8, "V4", Outcome.FAILED, Optional.of("too-many-values")));
    assertThat(report.count(Outcome.FAILED)).isEqualTo(3);
    assertThat(ReportCsv.of(report))
        .startsWith(
            "line;externalId;outcome;field;code;message\r\n2;V1;CREATED;;;\r\n4;V2;FAILED;plate;invalid-plate;");
    assertThat(stored()).isEqualTo(2);
  }

  @Test
  void aDryRunFindsTheSameAndWritesNothing() {
    ImportReport dry = run(VEHICLES.getBytes(StandardCharsets.UTF_8), true);
    assertThat(stored()).isZero();
    assertThat(run(VEHICLES.getBytes(StandardCharsets.UTF_8), false).lines())
        .isEqualTo(dry.lines());
  }

  @Test
  void theSameFileAgainChangesNothing() {
    run(VEHICLES.getBytes(StandardCharsets.UTF_8), false);
    assertThat(run(VEHICLES.getBytes(StandardCharsets.UTF_8), false).count(Outcome.UNCHANGED))
        .isEqualTo(2);
  }

  @Test
  void excelEncodingsAreUnderstood() {
    assertThat(run(VEHICLES.getBytes(WINDOWS), false).encoding()).isEqualTo("windows-1251");
    assertThat(fleet.vehicles.findByPlate(ROOT, "А123ВС777"))
        .map(vehicle -> vehicle.color().orElse(""))
        .contains("белый");
    assertThat(
            run(('\ufeff' + VEHICLES).getBytes(StandardCharsets.UTF_8), false)
                .count(Outcome.UNCHANGED))
        .isEqualTo(2);
  }

  @Test
  void commasSeparateToo() {
    String text = "name,INN,externalid\nООО «Лютик»," + Numbers.inn(77) + ",C77\r\n";
    ImportReport report =
        imports.run(
            ROOT,
            ImportKind.COMPANIES,
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            false,
            done -> {});
    assertThat(report.lines())
        .extracting(ImportReport.Line::outcome)
        .containsExactly(Outcome.CREATED);
  }

  @Test
  void filesThatCannotBeReadAreRefusedWhole() {
    assertThat(refused("")).isEqualTo("empty-file");
    assertThat(refused("externalId;vin\n")).isEqualTo("missing-column");
    assertThat(refused("externalId;company;vin;brand;model;year;colour\n"))
        .isEqualTo("unknown-column");
    assertThat(refused("externalId;company;vin;brand;model;year;Model\nV1;C1;X;Lada;Vesta;2024;P"))
        .isEqualTo("repeated-column");
    assertThat(refused("externalId;company;vin;brand;model;year\n\"V1;C1"))
        .isEqualTo("malformed-csv");
    assertThat(refused("externalId;company;vin;brand;model;year\n\"V1\"x;C1"))
        .isEqualTo("malformed-csv");
  }

  private ImportReport run(byte[] file, boolean dryRun) {
    return imports.run(
        ROOT, ImportKind.VEHICLES, new ByteArrayInputStream(file), dryRun, done -> {});
  }

  private String refused(String text) {
    return Problems.code(() -> run(text.getBytes(StandardCharsets.UTF_8), false));
  }

  private long stored() {
    return fleet
        .vehicles
        .find(ROOT, VehicleQuery.all(), new PageRequest(1, Optional.empty(), true))
        .total()
        .orElseThrow();
  }
}
