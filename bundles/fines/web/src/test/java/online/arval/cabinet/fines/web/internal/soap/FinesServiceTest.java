package online.arval.cabinet.fines.web.internal.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import online.arval.cabinet.fines.api.FinePayment;
import online.arval.cabinet.fines.api.FineQuery;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.fines.api.Fines;
import online.arval.cabinet.fines.web.internal.FakeCore;
import online.arval.cabinet.fines.web.internal.Samples;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.payments.api.Payments;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.soap.testing.SoapServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinesServiceTest {
  private static final FakeCore FINES = new FakeCore();
  private static final FakeCore PAYMENTS = new FakeCore();
  private static final String ID = "<f:fineId>" + Samples.FINE + "</f:fineId>";
  private static SoapServer server;

  @BeforeAll
  static void start() throws Exception {
    FINES
        .on("get", arguments -> Samples.own(arguments[1], Samples.FINE, Samples.full()))
        .on(
            "find",
            arguments ->
                new Page<>(
                    List.of(Samples.full(), Samples.bare()),
                    Optional.of("next"),
                    OptionalLong.empty()))
        .on("quote", arguments -> Samples.quote())
        .on("pay", arguments -> Samples.payment(PaymentStatus.CREATED));
    PAYMENTS.on(
        "get",
        arguments ->
            Samples.own(arguments[1], Samples.PAYMENT, Samples.payment(PaymentStatus.PENDING)));
    server =
        new SoapServer(
            FinesPort.NAMESPACE,
            new FinesService(FINES.as(Fines.class), PAYMENTS.as(Payments.class)),
            Samples.PARTNER);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void fineIsAnswered() throws Exception {
    assertThat(server.call("<f:getFine>" + ID + "</f:getFine>"))
        .contains("uin>18810177170712879661<", "priceKopecks>75000<", "lastDay>2026-12-01<")
        .contains("driverName>Иванов Иван<", "offenceAt>2026-11-01T20:30:05Z<", "version>7<");
  }

  @Test
  void listIsFilteredAndPaged() throws Exception {
    String answer =
        server.call(
            "<f:listFines><f:filter><f:companyId>"
                + Samples.COMPANY
                + "</f:companyId><f:status>UNPAID</f:status><f:status>PAID</f:status>"
                + "<f:discountEndsWithin>7</f:discountEndsWithin><f:limit>2</f:limit>"
                + "<f:cursor>abc</f:cursor></f:filter></f:listFines>");
    assertThat(answer).contains("next>next<", "paidKopecks>0<");
    assertThat(FINES.lastArguments().get(0)).isEqualTo(Samples.PARTNER);
    FineQuery query = (FineQuery) FINES.lastArguments().get(1);
    assertThat(query.company()).contains(Samples.COMPANY);
    assertThat(query.statuses()).isEqualTo(Set.of(FineStatus.UNPAID, FineStatus.PAID));
    assertThat(query.discountEndsWithin()).contains(7);
    assertThat(FINES.lastArguments().get(2))
        .isEqualTo(new PageRequest(2, Optional.of("abc"), false));
  }

  @Test
  void listWithoutFilterIsTheFirstPage() throws Exception {
    assertThat(server.call("<f:listFines/>")).contains("next>next<");
    assertThat(FINES.lastArguments().get(1)).isEqualTo(FineQuery.all());
  }

  @Test
  void quoteAndOrderAreMapped() throws Exception {
    assertThat(server.call("<f:quoteFines><f:fines>" + ID + "</f:fines></f:quoteFines>"))
        .contains("totalKopecks>75000<", "savingKopecks>25000<")
        .contains("validUntil>2026-12-01T21:00:00Z<");
    String paid =
        server.call(
            "<f:payFines><f:order>"
                + ID
                + "<f:expectedTotalKopecks>75000</f:expectedTotalKopecks></f:order></f:payFines>");
    assertThat(paid).contains("number>P-2026-000123<", "status>CREATED<", "amountKopecks>75000<");
    FinePayment order = (FinePayment) FINES.lastArguments().get(1);
    assertThat(order.fines()).containsExactly(Samples.FINE);
    assertThat(order.expectedTotal()).contains(Money.ofRoubles(750));
  }

  @Test
  void orderWithoutItsPriceIsRefused() throws Exception {
    assertThat(server.call("<f:payFines><f:order>" + ID + "</f:order></f:payFines>"))
        .contains("expectedTotalKopecks: is required");
    assertThat(server.call("<f:payFines/>")).contains("order: is required");
    assertThat(server.call("<f:quoteFines/>")).contains("fineIds: is required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1.5", "99999999999999999999"})
  void aNumberThatIsNoneIsNamed(String wrong) throws Exception {
    assertThat(
            server.call(
                "<f:payFines><f:order>"
                    + ID
                    + "<f:expectedTotalKopecks>"
                    + wrong
                    + "</f:expectedTotalKopecks></f:order></f:payFines>"))
        .contains("expectedTotalKopecks: must be a whole number");
    assertThat(
            server.call(
                "<f:listFines><f:filter><f:limit>" + wrong + "</f:limit></f:filter></f:listFines>"))
        .contains("limit: must be a whole number");
  }

  @Test
  void anEmptyPriceIsNone() throws Exception {
    assertThat(
            server.call(
                "<f:payFines><f:order>" + ID + "<f:expectedTotalKopecks/></f:order></f:payFines>"))
        .contains("expectedTotalKopecks: is required");
  }

  @Test
  void numbersStayNumbersInTheSchema() throws Exception {
    assertThat(server.wsdl())
        .containsPattern("name=\"limit\"[^>]*type=\"xs:int\"")
        .containsPattern("name=\"expectedTotalKopecks\"[^>]*type=\"xs:long\"");
  }

  @Test
  void paymentIsAnswered() throws Exception {
    assertThat(
            server.call(
                "<f:getPayment><f:paymentId>" + Samples.PAYMENT + "</f:paymentId></f:getPayment>"))
        .contains("status>PENDING<", "confirmationUrl>https://pay.example.test/1<");
  }

  @Test
  void foreignAndMissingIdsAreProblems() throws Exception {
    String foreign = Samples.FOREIGN.value();
    assertThat(server.call("<f:getFine><f:fineId>" + foreign + "</f:fineId></f:getFine>"))
        .contains("No such thing.");
    assertThat(
            server.call("<f:getPayment><f:paymentId>" + foreign + "</f:paymentId></f:getPayment>"))
        .contains("No such thing.");
    assertThat(server.call("<f:getFine/>")).contains("fineId: is required");
    assertThat(server.call("<f:getFine><f:fineId>x</f:fineId></f:getFine>"))
        .contains("must be a UUID");
  }

  @Test
  void wsdlIsOneDocumentLiteralFileWithTheTypedFault() throws Exception {
    assertThat(server.wsdl())
        .contains("style=\"document\"", "use=\"literal\"", "name=\"FinesService\"")
        .contains("name=\"payFines\"", "name=\"CabinetFault\"")
        .doesNotContain("wsdl:import", "schemaLocation", "form=\"unqualified\"", "use=\"encoded\"");
  }
}
