package online.arval.cabinet.demo.fines.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryClientTest {
  private final List<PlannedCharge> charges =
      new ChargePlan(1, LocalDate.of(2026, 11, 22), 1)
          .charges(List.of(new ChargePlan.Car("9900123456", "А123ВС77")), 60);
  private HttpServer server;
  private RegistryClient client;
  private volatile int status = 200;
  private volatile String type = "application/json";
  private volatile String received = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    client = new RegistryClient("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void chargesAreSentAsTheRegistryWantsThem() throws Exception {
    client.put(charges);
    JsonNode list = new ObjectMapper().readTree(received);
    assertThat(list).hasSize(60);
    JsonNode first = list.get(0);
    PlannedCharge charge = charges.get(0);
    assertThat(first.path("uin").asText()).isEqualTo(charge.uin().value());
    assertThat(first.path("totalKopecks").asLong()).isEqualTo(charge.total().kopecks());
    assertThat(first.path("offenceAt").asText()).endsWith("+03:00");
    assertThat(list.findValuesAsText("meaning")).contains("1", "2", "3");
    assertThat(list.findValuesAsText("discountValue")).contains("25", "50");
  }

  @Test
  void aChargeIsThereOrNot() throws Exception {
    assertThat(client.has(charges.get(0).uin())).isTrue();
    status = 404;
    assertThat(client.has(charges.get(0).uin())).isFalse();
  }

  @Test
  void aRegistryThatIsAwayIsNotAnEmptyOne() {
    status = 404;
    type = "application/problem+json";
    assertThatThrownBy(() -> client.has(charges.get(0).uin())).isInstanceOf(IOException.class);
    status = 503;
    assertThatThrownBy(() -> client.put(charges)).isInstanceOf(IOException.class);
  }
}
