package online.arval.cabinet.simulators.tbank.internal;

import jakarta.servlet.Servlet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.platform.gate.GateConstants;
import online.arval.cabinet.simulators.kit.Books;
import online.arval.cabinet.simulators.kit.Faults;
import online.arval.cabinet.simulators.kit.Notifications;
import online.arval.cabinet.simulators.kit.RegistryReports;
import online.arval.cabinet.simulators.kit.SimAnswer;
import online.arval.cabinet.simulators.kit.SimRequest;
import online.arval.cabinet.simulators.kit.Simulator;
import online.arval.cabinet.simulators.kit.SimulatorServlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** T-Bank acquiring below {@code /sim/tbank/v2}, its payment page below {@code /pay}. */
@Component(
    service = {Servlet.class, Simulator.class},
    configurationPid = "online.arval.cabinet.simulators.tbank",
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    property = GateConstants.PREFIX + "=/sim/tbank")
@Designate(ocd = TBankConfig.class)
public final class TBankSimulator extends SimulatorServlet {
  /** What its books hold. */
  public static final List<String> SCHEMA = Tables.SCHEMA;

  private static final long serialVersionUID = 1L;

  private final transient Books books;
  private final transient Faults faults;
  private final transient Notifications notifications;
  private final transient Gateway gateway;
  private final transient Api api;
  private final transient PayPage page;

  @Activate
  public TBankSimulator(TBankConfig config) {
    this(
        Books.open("tbank", SCHEMA),
        config.terminal_key(),
        config._password(),
        config.notification_url(),
        config.registry_url(),
        Clock.systemUTC());
  }

  /** With books of the caller's, closed with it; for tests. */
  public TBankSimulator(
      Books books,
      String terminal,
      String password,
      String notificationUrl,
      String registryUrl,
      Clock clock) {
    if (password.isBlank()) {
      books.close();
      throw new IllegalArgumentException(".password is not set: nobody could call the simulator");
    }
    this.books = books;
    this.faults = new Faults(books);
    this.notifications =
        new Notifications(
            "tbank",
            books,
            faults,
            answer ->
                answer.statusCode() == 200 && answer.body().equals("OK")
                    || RegistryReports.isTaken(registryUrl, answer));
    this.gateway =
        new Gateway(
            books,
            notifications,
            new RegistryReports(notifications, registryUrl),
            terminal,
            password,
            notificationUrl,
            clock);
    this.api = new Api(gateway, faults, terminal, password);
    this.page = new PayPage(gateway);
  }

  /** Stops sending and closes the books. */
  @Deactivate
  public void stop() {
    notifications.close();
    books.close();
  }

  @Override
  public String name() {
    return "tbank";
  }

  @Override
  public Faults faults() {
    return faults;
  }

  @Override
  public List<String> operations() {
    return List.of(
        "Init",
        "GetState",
        "CheckOrder",
        "Cancel",
        "AUTHORIZED",
        "CONFIRMED",
        "REJECTED",
        "REFUNDED",
        "PARTIAL_REFUNDED",
        "CANCELED",
        "DEADLINE_EXPIRED",
        RegistryReports.OPERATION);
  }

  @Override
  public List<Map<String, String>> books(int limit) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Order order : gateway.latest(limit)) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("id", Long.toString(order.id()));
      row.put("order", order.orderId());
      row.put("status", order.status());
      row.put("kopecks", Long.toString(order.amount()));
      row.put("refunded", Long.toString(order.refunded()));
      row.put("data", order.data());
      rows.add(row);
    }
    return rows;
  }

  @Override
  protected String operation(SimRequest request) {
    return Api.operation(request);
  }

  @Override
  protected SimAnswer answer(SimRequest request) {
    return api.answer(request);
  }

  @Override
  protected Optional<SimAnswer> page(SimRequest request) {
    return request.path().startsWith(PayPage.PATH)
        ? Optional.of(page.answer(request))
        : Optional.empty();
  }
}
