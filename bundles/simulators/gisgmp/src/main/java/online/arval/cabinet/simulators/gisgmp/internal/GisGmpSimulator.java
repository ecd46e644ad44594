package online.arval.cabinet.simulators.gisgmp.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Servlet;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.platform.gate.GateConstants;
import online.arval.cabinet.simulators.gisgmp.internal.protocol.Answers;
import online.arval.cabinet.simulators.gisgmp.internal.protocol.Service;
import online.arval.cabinet.simulators.gisgmp.internal.smev.Keys;
import online.arval.cabinet.simulators.gisgmp.internal.smev.SmevEndpoint;
import online.arval.cabinet.simulators.gisgmp.internal.store.Registry;
import online.arval.cabinet.simulators.gisgmp.internal.store.ResponseTable;
import online.arval.cabinet.simulators.gisgmp.internal.store.Schema;
import online.arval.cabinet.simulators.gisgmp.internal.store.SettingsTable;
import online.arval.cabinet.simulators.gisgmp.internal.store.StoredPayment;
import online.arval.cabinet.simulators.kit.Books;
import online.arval.cabinet.simulators.kit.Faults;
import online.arval.cabinet.simulators.kit.SimAnswer;
import online.arval.cabinet.simulators.kit.SimRequest;
import online.arval.cabinet.simulators.kit.Simulator;
import online.arval.cabinet.simulators.kit.SimulatorServlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** SMEV 3 with GIS GMP behind it. */
@Component(
    service = {Servlet.class, Simulator.class, GisGmpSimulator.class},
    property = {GateConstants.PREFIX + "=/sim/gisgmp", "cabinet.gate.max-body:Long=4194304"})
public final class GisGmpSimulator extends SimulatorServlet {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXT = "text/plain";

  private final transient Books books;
  private final transient Faults faults;
  private final transient Registry registry;
  private final transient SettingsTable settings;
  private final transient SmevEndpoint smev;

  @Activate
  public GisGmpSimulator() {
    this(Books.open("gisgmp", Schema.STATEMENTS), keyFolder(), Clock.systemUTC());
  }

  /** With books, a folder for keys and a clock of the caller's. */
  public GisGmpSimulator(Books books, Path keys, Clock clock) {
    this.books = books;
    faults = new Faults(books);
    registry = new Registry(books);
    settings = new SettingsTable(books);
    smev =
        new SmevEndpoint(
            Keys.in(keys, clock),
            new ResponseTable(books),
            settings,
            new Service(registry, settings, new Answers(clock)),
            faults,
            clock);
  }

  private static Path keyFolder() {
    String data = System.getProperty("cabinet.data", System.getProperty("karaf.data", "data"));
    return Path.of(data, "simulators", "gisgmp", "keys");
  }

  @Deactivate
  void close() {
    books.close();
  }

  /** The charges and payments. */
  public Registry registry() {
    return registry;
  }

  @Override
  public String name() {
    return "gisgmp";
  }

  @Override
  public Faults faults() {
    return faults;
  }

  @Override
  public List<String> operations() {
    return List.of("send-request", "get-response", "ack", "response");
  }

  @Override
  public List<Map<String, String>> books(int limit) {
    return registry.latestPayments(limit).stream()
        .map(
            payment -> {
              Map<String, String> row = new LinkedHashMap<>();
              row.put("payment", payment.paymentId());
              row.put("uin", payment.uin());
              row.put("kopecks", Long.toString(payment.amount()));
              row.put("at", payment.at().toString());
              row.put("balance", payment.known() ? Long.toString(payment.balance()) : "no charge");
              return row;
            })
        .toList();
  }

  @Override
  protected String operation(SimRequest request) {
    String action = request.header("soapaction").orElse("");
    return action.contains("SendRequest")
        ? "send-request"
        : action.contains("GetResponse") ? "get-response" : action.contains("Ack") ? "ack" : "";
  }

  @Override
  protected SimAnswer answer(SimRequest request) {
    if (!request.path().equals("/smev")) {
      return SimAnswer.of(404, TEXT, "SMEV is at " + request.base() + "/smev");
    }
    return request.method().equals("POST")
        ? smev.answer(request.body())
        : SimAnswer.of(405, TEXT, "POST");
  }

  @Override
  protected Optional<SimAnswer> page(SimRequest request) {
    if (request.path().startsWith(PhotoPage.PATH)) {
      return Optional.of(new PhotoPage(registry).answer(request));
    }
    try {
      return switch (request.path()) {
        case "/control/settings" -> Optional.of(settings(request));
        case "/control/payments" -> Optional.of(payment(request));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.of(SimAnswer.of(400, TEXT, e.getMessage()));
    }
  }

  private SimAnswer settings(SimRequest request) {
    if (request.method().equals("PUT")) {
      settings.set(request.body());
    }
    return SimAnswer.json(200, settings.json());
  }

  /** What a payment operator reports, in short. */
  record Report(String paymentId, String uin, long amountKopecks, String at) {}

  private SimAnswer payment(SimRequest request) {
    if (!request.method().equals("POST")) {
      return SimAnswer.of(405, TEXT, "POST");
    }
    try {
      Report report = JSON.readValue(request.body(), Report.class);
      if (report.paymentId() == null || report.uin() == null || report.amountKopecks() <= 0) {
        return SimAnswer.of(400, TEXT, "paymentId, uin, amountKopecks above 0, at");
      }
      StoredPayment booked =
          registry.pay(
              report.paymentId(), report.uin(), report.amountKopecks(), Instant.parse(report.at()));
      return SimAnswer.json(
          200, "{\"known\":" + booked.known() + ",\"balance\":" + booked.balance() + "}");
    } catch (JsonProcessingException e) {
      return SimAnswer.of(400, TEXT, "no JSON of a payment");
    }
  }
}
