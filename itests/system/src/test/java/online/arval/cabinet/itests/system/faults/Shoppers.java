package online.arval.cabinet.itests.system.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.Payer;

/**
 * People who pay fines and do not give up: an order is repeated under its key until it is
 * acknowledged; then most press "pay" at the gateway, some decline, some leave.
 */
final class Shoppers implements AutoCloseable {
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(40);
  private static final Set<Integer> LATER = Set.of(408, 409, 429, 500, 502, 503, 504);
  private static final Set<String> FINAL = Set.of("PAID", "DECLINED", "CANCELLED");

  private final Supplier<Api> api;
  private final String base;
  private final Queue<String> fines;
  private final Random random;
  private final ExecutorService threads;
  private final Map<String, String> ordered = new ConcurrentHashMap<>();
  private final Set<String> pressed = ConcurrentHashMap.newKeySet();
  private final AtomicReference<String> refused = new AtomicReference<>("");
  private volatile boolean ended;

  Shoppers(Supplier<Api> api, String base, List<String> fines, int people, long seed) {
    this.api = api;
    this.base = base;
    this.fines = new ConcurrentLinkedQueue<>(fines);
    this.random = new Random(seed);
    this.threads = Executors.newFixedThreadPool(people);
    for (int person = 0; person < people; person++) {
      threads.submit(this::shop);
    }
  }

  private void shop() {
    while (!ended) {
      String fine = fines.poll();
      if (fine == null) {
        return;
      }
      try {
        String payment = order(fine);
        ordered.put(payment, fine);
        atTheGateway(payment);
      } catch (RuntimeException e) {
        refused.compareAndSet("", fine + ": " + e);
        return;
      }
    }
  }

  private String order(String fine) {
    String gateway = chance() < 0.7 ? "yookassa" : "tbank";
    String body = Payer.order(List.of(fine), gateway);
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    while (true) {
      try {
        Api.Answer answer = api.get().post("/api/v1/fines/payments", body, key);
        if (answer.status() == 202) {
          return answer.json().path("id").asText();
        }
        boolean html = !answer.header("Content-Type").contains("json");
        boolean conflict = answer.status() == 409 && !answer.body().contains("in-progress");
        if (!html && (conflict || !LATER.contains(answer.status()))) {
          throw new IllegalStateException(answer.status() + " " + answer.body());
        }
      } catch (UncheckedIOException away) {
        // the process is dead or being born: the same order goes out again
        LockSupport.parkNanos(PAUSE_NANOS);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /** Presses a button once; what was pressed without an answer may or may not have happened. */
  private void atTheGateway(String payment) {
    double choice = chance();
    if (choice < 0.05) {
      return;
    }
    String button = choice < 0.15 ? "decline" : "pay";
    while (!ended) {
      try {
        Api.Answer answer = api.get().get("/api/v1/payments/" + payment);
        JsonNode now = answer.status() == 200 ? answer.json() : null;
        if (now != null && FINAL.contains(now.path("status").asText())) {
          return;
        }
        if (now != null && now.has("confirmationUrl")) {
          pressed.add(payment);
          new Payer(base, api.get()).press(now, button);
          return;
        }
      } catch (UncheckedIOException | AssertionError | IllegalStateException away) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private double chance() {
    synchronized (random) {
      return random.nextDouble();
    }
  }

  /** Fines by payment: all orders that were acknowledged. */
  Map<String, String> ordered() {
    return Map.copyOf(ordered);
  }

  /** Payments at whose page somebody pressed a button. */
  Set<String> pressed() {
    return Set.copyOf(pressed);
  }

  /** The first order that was refused, and why; empty when there is none. */
  String refused() {
    return refused.get();
  }

  @Override
  public void close() throws InterruptedException {
    ended = true;
    threads.shutdown();
    if (!threads.awaitTermination(3, TimeUnit.MINUTES)) {
      throw new IllegalStateException("orders that are never answered");
    }
  }
}
