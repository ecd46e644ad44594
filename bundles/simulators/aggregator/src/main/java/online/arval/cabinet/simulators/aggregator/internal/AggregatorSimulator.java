package online.arval.cabinet.simulators.aggregator.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.Servlet;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.platform.gate.GateConstants;
import online.arval.cabinet.simulators.kit.Books;
import online.arval.cabinet.simulators.kit.Faults;
import online.arval.cabinet.simulators.kit.SimAnswer;
import online.arval.cabinet.simulators.kit.SimRequest;
import online.arval.cabinet.simulators.kit.Simulator;
import online.arval.cabinet.simulators.kit.SimulatorServlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** A finder of fines: ask by plate and certificate, get a key, poll by the key. */
@Component(
    service = {Servlet.class, Simulator.class},
    property = {GateConstants.PREFIX + "=/sim/aggregator", "cabinet.gate.max-body:Long=4194304"})
public final class AggregatorSimulator extends SimulatorServlet {
  /** What callers send as {@code X-Api-Key}. */
  public static final String API_KEY = "aggregator-demo-key";

  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SEARCHES = "/v1/searches";
  private static final int PAGE = 100;
  private static final int MOST = 50;
  private static final long LATENCY_MS = 300;

  private final transient Books books;
  private final transient Faults faults;
  private final transient FineBook fines;

  @Activate
  public AggregatorSimulator() {
    this(Books.open("aggregator", FineBook.SCHEMA));
  }

  AggregatorSimulator(Books books) {
    this.books = books;
    faults = new Faults(books);
    fines = new FineBook(books);
  }

  /** With books that are gone with the process, for tests. */
  public static AggregatorSimulator inMemory() {
    return new AggregatorSimulator(Books.inMemory(FineBook.SCHEMA));
  }

  /** Closes the books. */
  @Deactivate
  public void close() {
    books.close();
  }

  @Override
  public String name() {
    return "aggregator";
  }

  @Override
  public Faults faults() {
    return faults;
  }

  @Override
  public List<String> operations() {
    return List.of("search", "result");
  }

  @Override
  public List<Map<String, String>> books(int limit) {
    return fines.latest(limit).stream()
        .map(
            fine -> {
              Map<String, String> row = new LinkedHashMap<>();
              row.put("bill", fine.billId());
              row.put("plate", fine.plate());
              row.put("sum", fine.sum());
              row.put("paid", Boolean.toString(fine.paid()));
              return row;
            })
        .toList();
  }

  @Override
  protected String operation(SimRequest request) {
    return request.method().equals("POST") ? "search" : "result";
  }

  @Override
  protected SimAnswer answer(SimRequest request) {
    if (!request.header("x-api-key").orElse("").equals(API_KEY)) {
      return error(401, "unknown api key");
    }
    try {
      if (request.method().equals("POST") && request.path().equals(SEARCHES)) {
        return search(request);
      }
      if (request.method().equals("GET") && request.path().startsWith(SEARCHES + "/")) {
        return result(request);
      }
      return error(404, "no such resource");
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      return error(400, "malformed request");
    }
  }

  private SimAnswer search(SimRequest request) throws JsonProcessingException {
    JsonNode asked = JSON.readTree(request.body());
    String idempotence = request.header("idempotency-key").orElse("");
    JsonNode vehicles = asked.path("vehicles");
    if (idempotence.isEmpty() || vehicles.isEmpty() || vehicles.size() > MOST) {
      return error(400, "an Idempotency-Key and 1 to 50 vehicles");
    }
    for (JsonNode vehicle : vehicles) {
      if (!vehicle.path("sts").asText().matches("\\d{2}[0-9АВЕКМНОРСТУХ]{2}\\d{6}")) {
        return error(400, "a vehicle has sts of 10 characters");
      }
    }
    if (asked.hasNonNull("changedSince")) {
      Instant.parse(asked.get("changedSince").asText());
    }
    String key = fines.ask(idempotence, asked.toString(), Instant.now().plusMillis(LATENCY_MS));
    return SimAnswer.json(202, JSON.createObjectNode().put("key", key).toString());
  }

  private SimAnswer result(SimRequest request) throws JsonProcessingException {
    Optional<FineBook.Search> search =
        fines.search(request.path().substring(SEARCHES.length() + 1));
    if (search.isEmpty()) {
      return error(404, "no such key");
    }
    if (search.get().readyAt().isAfter(Instant.now())) {
      return SimAnswer.json(202, "{\"status\":\"pending\"}");
    }
    JsonNode asked = JSON.readTree(search.get().content());
    List<String> certificates = new ArrayList<>();
    asked.path("vehicles").forEach(vehicle -> certificates.add(vehicle.path("sts").asText()));
    String since = asked.path("changedSince").asText("");
    int page = Integer.parseInt(request.query().getOrDefault("page", "1"));
    List<FoundFine> found =
        fines.find(
            certificates,
            since.isEmpty() ? Instant.EPOCH : Instant.parse(since),
            Math.multiplyExact(Math.max(page, 1) - 1, PAGE),
            PAGE);
    boolean more = found.size() > PAGE;
    ObjectNode answer = JSON.createObjectNode().put("status", "ready").put("more", more);
    answer.set("fines", JSON.valueToTree(more ? found.subList(0, PAGE) : found));
    return SimAnswer.json(200, answer.toString());
  }

  @Override
  protected Optional<SimAnswer> page(SimRequest request) {
    try {
      return switch (request.method() + " " + request.path()) {
        case "POST /control/fines" -> Optional.of(load(request));
        case "POST /control/payments" -> Optional.of(pay(request));
        default -> Optional.empty();
      };
    } catch (JsonProcessingException | RuntimeException e) {
      return Optional.of(error(400, "malformed request"));
    }
  }

  private SimAnswer load(SimRequest request) throws JsonProcessingException {
    List<FoundFine> loaded = JSON.readValue(request.body(), new TypeReference<>() {});
    return SimAnswer.json(200, "{\"loaded\":" + fines.load(loaded) + "}");
  }

  private SimAnswer pay(SimRequest request) throws JsonProcessingException {
    boolean known = fines.settle(JSON.readTree(request.body()).path("uin").asText());
    return SimAnswer.json(200, "{\"known\":" + known + "}");
  }

  private static SimAnswer error(int status, String text) {
    return SimAnswer.json(status, JSON.createObjectNode().put("error", text).toString());
  }
}
