package online.arval.cabinet.routes.payments.tbank.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import online.arval.cabinet.payments.tck.Bench;
import online.arval.cabinet.payments.tck.GatewayUnderTest;
import online.arval.cabinet.platform.connector.CallPolicy;
import online.arval.cabinet.platform.connector.Connector;
import online.arval.cabinet.simulators.kit.Books;
import online.arval.cabinet.simulators.tbank.internal.TBankSimulator;
import org.apache.camel.impl.DefaultCamelContext;

/** The connector beside the simulator, over real HTTP and a real broker. */
final class SimulatedTBank implements GatewayUnderTest {
  private final Bench bench;
  private final TBankSimulator simulator;
  private final TBank connector;

  SimulatedTBank(Bench bench) {
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
    bench.serve("/webhooks/tbank", connector.webhook());
  }

  @Override
  public String name() {
    return "tbank";
  }

  @Override
  public void faults(String json) {
    bench.request(
        "PUT", URI.create(bench.base() + "/sim/tbank/control/faults"), "application/json", json);
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
  public void payer(URI confirmation, boolean pays) {
    bench.request(
        "POST", confirmation, "application/x-www-form-urlencoded", pays ? "do=pay" : "do=decline");
  }

  @Override
  public List<Entry> books() {
    String text =
        bench
            .request(
                "GET",
                URI.create(bench.base() + "/sim/tbank/control/books"),
                "application/json",
                "")
            .body();
    List<Entry> entries = new ArrayList<>();
    for (JsonNode row : bench.read(text)) {
      entries.add(
          new Entry(
              row.path("id").asText(),
              row.path("status").asText().equals("CONFIRMED"),
              row.path("kopecks").asLong(),
              row.path("refunded").asLong()));
    }
    return entries;
  }

  @Override
  public URI webhook() {
    return URI.create(bench.base() + "/webhooks/tbank");
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
  public boolean hasList() {
    return false;
  }

  @Override
  public String notificationType() {
    return "application/json";
  }

  @Override
  public void vanish() {
    bench.closePort();
  }

  @Override
  public void close() {
    connector.close();
    simulator.stop();
  }
}
