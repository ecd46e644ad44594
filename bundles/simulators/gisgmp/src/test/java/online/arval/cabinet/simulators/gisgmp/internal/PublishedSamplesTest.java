package online.arval.cabinet.simulators.gisgmp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import online.arval.cabinet.platform.xml.XmlReader;
import online.arval.cabinet.simulators.gisgmp.internal.control.ChargeFile;
import online.arval.cabinet.simulators.gisgmp.internal.protocol.Answers;
import online.arval.cabinet.simulators.gisgmp.internal.protocol.InvalidContentException;
import online.arval.cabinet.simulators.gisgmp.internal.protocol.RequestReader;
import online.arval.cabinet.simulators.gisgmp.internal.protocol.Service;
import online.arval.cabinet.simulators.gisgmp.internal.store.Registry;
import online.arval.cabinet.simulators.gisgmp.internal.store.Schema;
import online.arval.cabinet.simulators.gisgmp.internal.store.SettingsTable;
import online.arval.cabinet.simulators.kit.Books;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The published samples are read and answered. */
class PublishedSamplesTest {
  private static final String UIN = "32117072411021588933";

  private final Books books = Books.inMemory(Schema.STATEMENTS);
  private final Registry registry = new Registry(books);
  private final Service service =
      new Service(registry, new SettingsTable(books), new Answers(Clock.systemUTC()));

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void answersTheRequestForCharges() throws Exception {
    assertThat(service.answer(RequestReader.read(sample("SExportChargesRequest")))).isEmpty();
    load();
    String answer =
        service.answer(RequestReader.read(sample("SExportChargesRequest"))).orElseThrow();
    XmlReader root = XmlReader.of(stream(answer));
    assertThat(root.attribute("RqId")).isEqualTo("G_cfe0c895-b33d-33bc-28d8-697f21d9e561");
    assertThat(root.attribute("recipientIdentifier")).isEqualTo("3eacb7");
    assertThat(root.attribute("hasMore")).isEqualTo("false");
    root.children(
        charge -> {
          assertThat(charge.attribute("supplierBillID")).isEqualTo(UIN);
          assertThat(charge.number("amountToPay")).hasValue(500_000);
        });
  }

  @Test
  void answersTheRequestForQuittancesOncePaid() throws Exception {
    load();
    assertThat(service.answer(RequestReader.read(sample("SExportQuittancesRequest")))).isEmpty();
    Instant at = Instant.parse("2021-07-30T11:35:56.284Z");
    registry.pay("p", UIN, 500_000, at);
    registry.pay("p", UIN, 500_000, at);
    assertThatThrownBy(() -> registry.pay("p", UIN, 1, at))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(service.answer(RequestReader.read(sample("SExportQuittancesRequest"))))
        .hasValueSatisfying(
            answer ->
                assertThat(answer)
                    .containsOnlyOnce("<ns0:Quittance ")
                    .contains("balance=\"0\"", "amountPayment=\"500000\""));
    assertThat(registry.find(UIN).orElseThrow().toPayKopecks()).isZero();
  }

  @Test
  void takesThePaymentOfAnOperator() throws Exception {
    assertThat(service.answer(RequestReader.read(sample("SImportPaymentsRequest"))))
        .hasValueSatisfying(
            answer ->
                assertThat(answer)
                    .contains("entityID=\"I_09bcf2c6-a08a-4ea2-959d-8e198ba689d9\" code=\"0\""));
    assertThat(registry.latestPayments(1).get(0).amount()).isEqualTo(50_000);
  }

  @Test
  void refusesWhatTheSchemesForbid() throws Exception {
    String request = new String(bytes("SExportChargesRequest"), StandardCharsets.UTF_8);
    for (String[] change :
        new String[][] {
          {"3eacb7", "nobody!"},
          {"pageLength=\"100\"", "pageLength=\"101\""},
          {"CHARGESTATUS", "EVERYTHING"},
          {"32117072411021588933", "32117072411021588934"},
          {"export-charges/2.4.0", "export-charges/2.3.0"},
          {"senderRole=\"1\"", ""},
          {"<sc:ChargesConditions>", "<sc:ChargesConditions><sc:Other/>"}
        }) {
      XmlReader wrong = XmlReader.of(stream(request.replace(change[0], change[1])));
      assertThatThrownBy(() -> RequestReader.read(wrong))
          .as(change[1])
          .isInstanceOf(InvalidContentException.class);
    }
  }

  @Test
  void amendsAnnulsAndRestores() throws Exception {
    load();
    Instant at = Instant.parse("2026-11-22T10:00:00Z");
    assertThat(registry.amend(UIN, 400_000, at).orElseThrow().toPayKopecks()).isEqualTo(400_000);
    assertThat(registry.find(UIN).orElseThrow().meaning()).isEqualTo(2);
    registry.annul(UIN, false, at);
    assertThat(registry.find(UIN).orElseThrow().meaning()).isEqualTo(3);
    registry.annul(UIN, true, at.plusSeconds(1));
    assertThat(registry.find(UIN).orElseThrow().meaning()).isEqualTo(4);
    assertThat(registry.annul("00000000000000000000", false, at)).isEmpty();
  }

  private void load() throws Exception {
    String list =
        "[{\"uin\":\"%s\",\"sts\":\"9912345678\",\"billDate\":\"2020-09-30\",\"totalKopecks\":500000,"
                .formatted(UIN)
            + "\"purpose\":\"Плата\",\"changedAt\":\"2020-09-30T09:06:30Z\"}]";
    assertThat(new ChargeFile(registry).load(stream(list))).isEqualTo(1);
    assertThat(registry.latestCharges(5)).extracting(c -> c.uin()).isEqualTo(List.of(UIN));
  }

  private static XmlReader sample(String name) throws Exception {
    return XmlReader.of(new ByteArrayInputStream(bytes(name)));
  }

  private static byte[] bytes(String name) throws Exception {
    try (InputStream in =
        PublishedSamplesTest.class.getResourceAsStream("/samples/" + name + ".xml")) {
      return in.readAllBytes();
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
