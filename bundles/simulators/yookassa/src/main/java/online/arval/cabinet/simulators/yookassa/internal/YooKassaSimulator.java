package online.arval.cabinet.simulators.yookassa.internal;

import jakarta.servlet.Servlet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

/** YooKassa API v3 below {@code /sim/yookassa/v3}, its payment page below {@code /pay}. */
@Component(
    service = {Servlet.class, Simulator.class},
    configurationPid = "online.arval.cabinet.simulators.yookassa",
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    property = GateConstants.PREFIX + "=/sim/yookassa")
@Designate(ocd = YooKassaConfig.class)
public final class YooKassaSimulator extends SimulatorServlet {
  private static final long serialVersionUID = 1L;

  /** What its books hold. */
  public static final List<String> SCHEMA = Tables.SCHEMA;

  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  private final transient Books books;
  private final transient Tables tables = new Tables();
  private final transient Faults faults;
  private final transient Notifications notifications;
  private final transient Gateway gateway;
  private final transient Api api;
  private final transient PayPage page;

  @Activate
  public YooKassaSimulator(YooKassaConfig config) {
    this(
        Books.open("yookassa", SCHEMA),
        config.shop_id(),
        config._secret_key(),
        config.notification_url(),
        config.registry_url(),
        Duration.ofMinutes(config.expiry_minutes()),
        Clock.systemUTC());
  }

  /** With books of the caller's, closed with it; for tests. */
  public YooKassaSimulator(
      Books books,
      String shopId,
      String secretKey,
      String notificationUrl,
      String registryUrl,
      Duration expiry,
      Clock clock) {
    if (secretKey.isBlank()) {
      books.close();
      throw new IllegalArgumentException(".secret.key is not set: nobody could call the simulator");
    }
    this.books = books;
    this.faults = new Faults(books);
    this.notifications =
        new Notifications("yookassa", books, faults, answer -> answer.statusCode() == 200);
    Documents documents = new Documents(shopId);
    this.gateway =
        new Gateway(
            books,
            tables,
            documents,
            faults,
            notifications,
            new RegistryReports(notifications, registryUrl),
            notificationUrl,
            expiry,
            clock);
    this.api = new Api(gateway, tables, documents, shopId + ":" + secretKey, clock);
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
    return "yookassa";
  }

  @Override
  public Faults faults() {
    return faults;
  }

  @Override
  public List<String> operations() {
    return List.of(
        "create-payment",
        "get-payment",
        "list-payments",
        "cancel-payment",
        "create-refund",
        "get-refund",
        "list-refunds",
        "payment.succeeded",
        "payment.canceled",
        "refund.succeeded",
        RegistryReports.OPERATION);
  }

  @Override
  public List<Map<String, String>> books(int limit) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (StoredPayment payment :
        gateway.work(c -> tables.payments(c, Instant.EPOCH, FAR, FAR, "", limit))) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("id", payment.id());
      row.put("status", payment.status());
      row.put("kopecks", Long.toString(payment.kopecks()));
      row.put("refunded", Long.toString(payment.refunded()));
      row.put("created", payment.createdAt().toString());
      row.put("reason", payment.reason());
      row.put("saves", payment.saveMethod() ? "yes" : "");
      row.put("method", payment.methodId());
      row.put("metadata", payment.metadata());
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
