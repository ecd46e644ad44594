package online.arval.cabinet.fines.web.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import online.arval.cabinet.fines.api.FineApprovals;
import online.arval.cabinet.fines.api.FineOverview;
import online.arval.cabinet.fines.api.FineReceipt;
import online.arval.cabinet.fines.api.FineReceipts;
import online.arval.cabinet.fines.api.FineSettings;
import online.arval.cabinet.fines.api.FineSync;
import online.arval.cabinet.fines.api.Fines;
import online.arval.cabinet.fines.web.internal.FakeCore;
import online.arval.cabinet.fines.web.internal.Samples;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.rest.testing.RestServer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Receipts over HTTP. */
class ReceiptsTest {
  private static final String OF_PAYMENT = "/payments/" + Samples.PAYMENT + "/receipt";
  private static final String OF_FINE = "/" + Samples.FINE + "/receipt";

  private final FakeCore receipts = new FakeCore();
  private RestServer server;

  @BeforeEach
  void start() throws Exception {
    FineReceipt receipt = Samples.receipt(1, FineReceipt.State.PAID);
    receipts
        .on("ofPayment", it -> Samples.own(it[1], Samples.PAYMENT, receipt))
        .on("ofFine", it -> Samples.own(it[1], Samples.FINE, receipt));
    server =
        new RestServer(
            "/api/v1/fines",
            new FinesApplication(
                new FakeCore().as(Fines.class),
                new FakeCore().as(FineOverview.class),
                new FakeCore().as(FineSettings.class),
                new FakeCore().as(FineSync.class),
                new FakeCore().as(FineApprovals.class),
                receipts.as(FineReceipts.class)),
            Samples.MANAGER);
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void aReceiptIsAFileWithAName() throws Exception {
    HttpResponse<byte[]> answer = server.bytes(OF_PAYMENT);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"receipt-P-2026-000123.pdf\"");
    assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
    assertThat(new String(answer.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(receipts.lastArguments()).containsExactly(Samples.MANAGER, Samples.PAYMENT);
    assertThat(server.bytes(OF_FINE).headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"receipt-18810177170712879661.pdf\"");
    assertThat(receipts.lastArguments()).containsExactly(Samples.MANAGER, Samples.FINE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru|ru",
        "en|en",
        "en-GB,en;q=0.9,ru;q=0.8|en",
        "de,en;q=0.2,ru;q=0.8|ru",
        "de|ru",
        "*|ru"
      })
  void theLanguageIsTheOneThatIsLikedMost(String accepted, String language) throws Exception {
    HttpResponse<byte[]> answer = server.bytes(OF_PAYMENT, "Accept-Language", accepted);
    assertThat(answer.headers().firstValue("Content-Language")).contains(language);
    try (PDDocument document = Loader.loadPDF(answer.body())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains(language.equals("en") ? "Receipt for traffic fines" : "Квитанция");
    }
  }

  @Test
  void aForeignReceiptDoesNotExist() throws Exception {
    assertThat(server.get("/payments/" + Samples.FOREIGN + "/receipt").statusCode()).isEqualTo(404);
    assertThat(server.get("/" + Samples.FOREIGN + "/receipt").statusCode()).isEqualTo(404);
    assertThat(server.get("/payments/x/receipt").statusCode()).isEqualTo(422);
  }

  @Test
  void whatIsNotPaidIsAConflictAlsoForThoseWhoWantPdf() throws Exception {
    receipts.on(
        "ofPayment",
        it -> {
          throw ProblemException.conflict("payment-not-paid", "The payment is not paid.");
        });
    HttpResponse<String> answer = server.get(OF_PAYMENT, "Accept", "application/pdf");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("payment-not-paid");
  }
}
