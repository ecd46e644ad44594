package online.arval.cabinet.routes.fines.gisgmp.internal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import online.arval.cabinet.platform.model.Uin;
import online.arval.cabinet.simulators.gisgmp.internal.GisGmpSimulator;
import online.arval.cabinet.simulators.gisgmp.internal.store.Schema;
import online.arval.cabinet.simulators.gisgmp.internal.store.StoredCharge;
import online.arval.cabinet.simulators.kit.Books;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The simulator behind a real HTTP server. */
final class TestRegistry implements AutoCloseable {
  static final String STS = "9912345678";

  final GisGmpSimulator simulator;
  final Path keys;
  private final Server server = new Server();
  private final Books books = Books.inMemory(Schema.STATEMENTS);
  private final String base;

  TestRegistry(Path keys) throws Exception {
    this.keys = keys;
    simulator = new GisGmpSimulator(books, keys, Clock.systemUTC());
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler handler = new ServletContextHandler();
    handler.addServlet(new ServletHolder(simulator), "/sim/gisgmp/*");
    server.setHandler(handler);
    server.start();
    base = "http://127.0.0.1:" + connector.getLocalPort() + "/sim/gisgmp";
  }

  URI smev() {
    return URI.create(base + "/smev");
  }

  /** How it behaves: members of its settings. */
  void settings(String members) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(base + "/control/settings"))
                    .PUT(BodyPublishers.ofString("{" + members + "}"))
                    .build(),
                BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.body());
    }
  }

  /** So many charges of one vehicle, 500.00 each, with a discount of 25 %. */
  List<String> charges(int count) {
    List<StoredCharge> charges = IntStream.range(0, count).mapToObj(TestRegistry::charge).toList();
    simulator.registry().load(charges);
    return charges.stream().map(StoredCharge::uin).toList();
  }

  static StoredCharge charge(int number) {
    return new StoredCharge(
        Uin.completing("1881017726%09d".formatted(number)).value(),
        STS,
        "",
        "",
        "2026-11-01",
        50_000,
        null,
        "Штраф ГИБДД",
        "18811601123010001140",
        "45348000",
        "2027-01-20",
        "ст. 12.9 ч.2 КоАП РФ",
        "2026-10-30T08:15:00Z",
        "г. Москва, МКАД, 38 км",
        "ЦАФАП",
        "https://example.test/photo/" + number,
        "УФК по г. Москве",
        "7707089101",
        "770731005",
        "03100643000000017300",
        "004525988",
        "percent",
        "25",
        "2026-12-01",
        1,
        Instant.parse("2026-11-01T00:00:00Z").plusSeconds(number).toString());
  }

  /** Requests SMEV has accepted. */
  long requests() {
    return books.run(
        connection -> {
          try (var statement = connection.prepareStatement("SELECT count(*) FROM sim_request");
              var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  /** Returns when there is one. */
  void awaitRequest() {
    long end = System.nanoTime() + 10_000_000_000L;
    while (requests() == 0) {
      if (System.nanoTime() > end) {
        throw new AssertionError("no request came");
      }
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() throws Exception {
    server.stop();
    books.close();
  }
}
