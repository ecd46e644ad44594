package online.arval.cabinet.routes.payments.yookassa.internal;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import online.arval.cabinet.payments.tck.Bench;
import online.arval.cabinet.payments.tck.KitGateway;
import online.arval.cabinet.platform.connector.AddressList;
import online.arval.cabinet.platform.connector.CallPolicy;
import online.arval.cabinet.platform.connector.Connector;
import online.arval.cabinet.simulators.kit.Books;
import online.arval.cabinet.simulators.yookassa.internal.YooKassaSimulator;
import org.apache.camel.impl.DefaultCamelContext;

/** The connector beside the simulator, over real HTTP and a real broker. */
final class SimulatedYooKassa extends KitGateway {
  private final Bench bench;
  private final YooKassaSimulator simulator;
  private YooKassa connector;

  SimulatedYooKassa(Bench bench) {
    super(bench.queues(), "yookassa", bench.base());
    this.bench = bench;
    simulator =
        new YooKassaSimulator(
            Books.inMemory(YooKassaSimulator.SCHEMA),
            "100500",
            "secret",
            webhook().toString(),
            "",
            Duration.ofHours(1),
            Clock.systemUTC());
    bench.serve("/sim/yookassa", simulator);
    restart();
    bench.serve(
        "/webhooks/yookassa",
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
            URI.create(bench.base() + "/sim/yookassa/v3"),
            Settings.authorization("100500", "secret"),
            "YooKassa",
            100,
            70_000_000,
            true,
            2,
            new CallPolicy(
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                2,
                Duration.ofMillis(300),
                8,
                1 << 20),
            AddressList.of(List.of("127.0.0.1")));
    connector =
        new YooKassa(
            settings,
            new SimpleMeterRegistry(),
            Clock.systemUTC(),
            plan ->
                Connector.start(
                    new DefaultCamelContext(), bench.broker(), new SimpleMeterRegistry(), plan));
  }

  @Override
  protected boolean isPaid(String status) {
    return status.equals("succeeded");
  }

  @Override
  public String chargeOperation() {
    return "create-payment";
  }

  @Override
  public String refundOperation() {
    return "create-refund";
  }

  @Override
  public String unknownNotification() {
    return forgedNotification("2d000000-000f-5000-8000-000000000000", 100);
  }

  @Override
  public String forgedNotification(String reference, long kopecks) {
    return ("{\"type\":\"notification\",\"event\":\"payment.succeeded\",\"object\":{\"id\":\"%s\","
            + "\"status\":\"succeeded\",\"paid\":true,\"amount\":{\"value\":\"%d.%02d\","
            + "\"currency\":\"RUB\"}}}")
        .formatted(reference, kopecks / 100, kopecks % 100);
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
