package online.arval.cabinet.routes.payments.tbank.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import online.arval.cabinet.payments.tck.Bench;
import online.arval.cabinet.payments.tck.KitGateway;
import online.arval.cabinet.platform.connector.CallPolicy;
import online.arval.cabinet.platform.connector.Connector;
import online.arval.cabinet.simulators.kit.Books;
import online.arval.cabinet.simulators.tbank.internal.TBankSimulator;
import org.apache.camel.impl.DefaultCamelContext;

/** The connector beside the simulator, over real HTTP and a real broker. */
final class SimulatedTBank extends KitGateway {
  private final Bench bench;
  private final TBankSimulator simulator;
  private TBank connector;

  SimulatedTBank(Bench bench) {
    super(bench.queues(), "tbank", bench.base());
    this.bench = bench;
    simulator =
        new TBankSimulator(
            Books.inMemory(TBankSimulator.SCHEMA),
            "Terminal",
            "password",
            webhook().toString(),
            "",
            Clock.systemUTC());
    bench.serve("/sim/tbank", simulator);
    restart();
    bench.serve(
        "/webhooks/tbank",
        new HttpServlet() {
          private static final long serialVersionUID = 1L;

          @Override
          protected void service(HttpServletRequest request, HttpServletResponse response)
              throws ServletException, IOException {
            connector.webhook().service(request, response);
          }
        });
  }

  @Override
  public void restart() {
    if (connector != null) {
      connector.close();
    }
    Settings settings =
        new Settings(
            URI.create(bench.base() + "/sim/tbank/v2"),
            "Terminal",
            "password",
            "",
            Set.of("255"),
            "T-Bank",
            100,
            70_000_000,
            2,
            new CallPolicy(
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                2,
                Duration.ofMillis(300),
                8,
                1 << 20));
    connector =
        new TBank(
            settings,
            new SimpleMeterRegistry(),
            Clock.systemUTC(),
            plan ->
                Connector.start(
                    new DefaultCamelContext(), bench.broker(), new SimpleMeterRegistry(), plan));
  }

  @Override
  protected boolean isPaid(String status) {
    return status.equals("CONFIRMED");
  }

  @Override
  public String chargeOperation() {
    return "Init";
  }

  @Override
  public String refundOperation() {
    return "Cancel";
  }

  @Override
  public String unknownNotification() {
    return forgedNotification("999", 100);
  }

  @Override
  public String forgedNotification(String reference, long kopecks) {
    return ("{\"TerminalKey\":\"Terminal\",\"OrderId\":\"1\",\"Success\":true,\"Status\":\"CONFIRMED\","
            + "\"PaymentId\":%s,\"Amount\":%d,\"Token\":\"00\"}")
        .formatted(reference, kopecks);
  }

  @Override
  public String paidNotification(String paymentId, String reference, long kopecks) {
    return notification(paymentId, reference, kopecks, "CONFIRMED");
  }

  /** Signed as the bank does it. */
  static String notification(String paymentId, String reference, long kopecks, String status) {
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    told.put("TerminalKey", "Terminal").put("OrderId", paymentId).put("Success", true);
    told.put("Status", status).put("PaymentId", Long.parseLong(reference)).put("Amount", kopecks);
    return told.put("Token", Token.of(told, "password")).toString();
  }

  @Override
  public boolean hasList() {
    return false;
  }

  @Override
  public void vanish() {
    bench.closePort();
  }

  @Override
  public void close() {
    connector.close();
    simulator.stop();
    bench.close();
  }
}
