package online.arval.cabinet.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * So many clients that order payments, each the next one when it has its answer; every order has an
 * idempotency key of its own.
 */
record OrderLoad(URI target, Map<String, String> headers, int clients) {

  /** Sends so many orders, rounded up to as many for each client; how many they were. */
  int send(int orders) {
    int ofClient = (orders + clients - 1) / clients;
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      List<CompletableFuture<Void>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        running.add(CompletableFuture.runAsync(() -> client(ofClient), threads));
      }
      running.forEach(CompletableFuture::join);
      return ofClient * clients;
    } finally {
      threads.shutdown();
    }
  }

  private void client(int orders) {
    try (HttpWire wire = new HttpWire(target, headers)) {
      for (int i = 0; i < orders; i++) {
        String key = UUID.randomUUID().toString();
        order(wire, key);
      }
    } catch (IOException e) {
      throw new IllegalStateException(target + ": " + e.getMessage(), e);
    }
  }

  /** One order, which must be accepted; the answer. */
  static String order(HttpWire wire, String key) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String order = "{\"reference\":\"bench:" + key + "\",\"kopecks\":75000}";
    int status = wire.post(key, order, body);
    String answer = body.toString(StandardCharsets.UTF_8);
    if (status != 202 || !answer.contains("\"number\":\"P-")) {
      throw new IOException("an order is answered " + status + ": " + answer);
    }
    return answer;
  }
}
