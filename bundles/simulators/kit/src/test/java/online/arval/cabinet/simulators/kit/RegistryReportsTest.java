package online.arval.cabinet.simulators.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryReportsTest {
  private static final Instant AT = Instant.parse("2026-03-01T10:15:30Z");
  private static final String FIRST = "18810177260301123456";
  private static final String SECOND = "0355431010126030112345678";

  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private final Books books = Books.inMemory(List.of(Faults.SCHEMA, Notifications.SCHEMA));
  private HttpServer register;
  private String url;
  private Notifications notifications;

  @BeforeEach
  void start() throws IOException {
    register = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    register.createContext(
        "/payments",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          boolean refused = refusals.getAndDecrement() > 0;
          if (!refused) {
            received.add(body);
          }
          exchange.sendResponseHeaders(refused ? 503 : 200, -1);
          exchange.close();
        });
    register.start();
    url = "http://127.0.0.1:" + register.getAddress().getPort() + "/payments";
    notifications =
        new Notifications(
            "reports", books, new Faults(books), answer -> RegistryReports.isTaken(url, answer));
  }

  @AfterEach
  void stop() {
    notifications.close();
    books.close();
    register.stop(0);
  }

  private void report(String where, String metadata) {
    RegistryReports reports = new RegistryReports(notifications, where);
    books.run(
        connection -> {
          reports.add(connection, "2d1", metadata, AT);
          return null;
        });
    notifications.wake();
  }

  @Test
  void eachChargeThatThePaymentNamesIsReportedWithItsSum() throws InterruptedException {
    report(url, "{\"lines\":\"%s:50000 %s:150000\",\"company\":\"1\"}".formatted(FIRST, SECOND));
    assertThat(Set.of(taken(), taken()))
        .containsExactlyInAnyOrder(
            expected("2d1-0", FIRST, 50_000), expected("2d1-1", SECOND, 150_000));
  }

  @Test
  void aReportThatTheRegisterDoesNotTakeIsRepeated() throws InterruptedException {
    refusals.set(1);
    report(url, "{\"lines\":\"%s:1\"}".formatted(FIRST));
    assertThat(taken()).isEqualTo(expected("2d1-0", FIRST, 1));
  }

  @Test
  void nothingIsReportedOfOtherTexts() {
    // one digit too many, a sum that is none, and a number without a sum
    report(url, "{\"lines\":\"1%s:1 %s:x %s\",\"n\":5}".formatted(SECOND, FIRST, FIRST));
    assertThat(notifications.waiting()).isZero();
  }

  @Test
  void withoutARegisterNothingIsReported() {
    report("", "{\"lines\":\"%s:50000\"}".formatted(FIRST));
    assertThat(notifications.waiting()).isZero();
  }

  @Test
  void metadataThatIsNoJsonIsTheCallersMistake() {
    assertThatThrownBy(() -> report(url, "{")).isInstanceOf(IllegalArgumentException.class);
  }

  private String taken() throws InterruptedException {
    return received.poll(20, TimeUnit.SECONDS);
  }

  private static String expected(String payment, String uin, long kopecks) {
    return "{\"paymentId\":\"%s\",\"uin\":\"%s\",\"amountKopecks\":%d,\"at\":\"%s\"}"
        .formatted(payment, uin, kopecks, AT);
  }
}
