package online.arval.cabinet.itests.system.faces;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.Await;
import online.arval.cabinet.itests.support.CabinetProcess;
import online.arval.cabinet.itests.support.Payer;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A running cabinet with the demo data. With {@code -Dcabinet.attach=<data folder>} it is one that
 * runs already.
 */
public final class Demo implements ExtensionContext.Store.CloseableResource {
  /** The partner of the demo data, not confined to a company. */
  static final Partner ERP = new Partner("erp", "erp-demo-secret");

  private static final Pattern SECRET = Pattern.compile("Secret: (\\S+)");

  private final CabinetProcess process;
  private final boolean ours;
  private final Map<String, Api> signedIn = new ConcurrentHashMap<>();
  private final Map<String, Partner> partners = new ConcurrentHashMap<>();

  private Demo(CabinetProcess process, boolean ours) {
    this.process = process;
    this.ours = ours;
  }

  static Demo start() {
    String running = System.getProperty("cabinet.attach", "");
    if (!running.isEmpty()) {
      return new Demo(CabinetProcess.running(Path.of(running)), false);
    }
    try {
      Path target = Files.createDirectories(Path.of("target"));
      Path data = Files.createTempDirectory(target, "faces").toAbsolutePath();
      return new Demo(CabinetProcess.at(data).start(), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (ours) {
      process.close();
    }
  }

  /** The process and its data folder; not to be stopped. */
  public CabinetProcess process() {
    return process;
  }

  String url() {
    return process.url();
  }

  int port() {
    return process.port();
  }

  String console(String command) {
    return process.console(command);
  }

  /** The signed-in demo person; one session for all tests, so do not end it. */
  Api as(String login) {
    return signedIn.computeIfAbsent(login, name -> Api.signedIn(url(), name));
  }

  Api anonymous() {
    return Api.anonymous(url());
  }

  /** A partner with these options and scopes, made at the console. */
  Partner partner(String clientId, String options, String scopes) {
    return partners.computeIfAbsent(
        clientId,
        id -> {
          String said =
              console("cabinet:partner-put --generate " + options + " " + id + " " + scopes);
          Matcher secret = SECRET.matcher(said);
          if (!secret.find()) {
            throw new AssertionError("no secret in: " + said);
          }
          return new Partner(id, secret.group(1));
        });
  }

  /** A partner who may do everything with what the company has, and nothing else. */
  Partner confinedTo(JsonNode company) {
    return partner(
        "confined-" + company.path("externalId").asText(),
        "--company " + company.path("id").asText(),
        "fleet:read fleet:write fines:read fines:pay payments:read payments:write");
  }

  /** Fines of the company, once its registry has been read. */
  JsonNode fines(JsonNode company) {
    String own = "companyId=" + company.path("id").asText();
    Await.until(
        "the fines of " + company.path("name").asText() + " are there",
        () -> {
          JsonNode states =
              as("account").get("/api/v1/fines/sync?" + own).expect(200).json().path("items");
          return OpenApi.stream(states)
              .anyMatch(
                  state ->
                      state.path("registry").asText().equals("gisgmp")
                          && state.hasNonNull("finishedAt"));
        });
    return as("account").get("/api/v1/fines?limit=500&" + own).expect(200).json().path("items");
  }

  /** A payment of the company's manager that nobody has paid yet; one for all tests. */
  JsonNode payment(JsonNode company, String manager) {
    JsonNode payments = as(manager).get("/api/v1/payments").expect(200).json().path("items");
    if (!payments.isEmpty()) {
      return payments.get(0);
    }
    JsonNode unpaid =
        as(manager).get("/api/v1/fines?status=UNPAID&limit=1").expect(200).json().path("items");
    String order = "{\"fineIds\":[\"" + unpaid.get(0).path("id").asText() + "\"]}";
    return as(manager).send("POST", "/api/v1/fines/payments", order, Map.of()).expect(202).json();
  }

  /** A card that a gateway keeps for the company; one for all tests. */
  JsonNode method(JsonNode company, String manager) {
    String list = "/api/v1/payments/methods/companies/" + company.path("id").asText();
    Api api = as(manager);
    if (api.get(list).expect(200).json().isEmpty()) {
      JsonNode fine =
          api.get("/api/v1/fines?status=UNPAID&limit=1").expect(200).json().path("items").get(0);
      String order =
          "{\"fineIds\":[\""
              + fine.path("id").asText()
              + "\"],\"gateway\":\"yookassa\",\"saveMethod\":true}";
      String id =
          api.send("POST", "/api/v1/fines/payments", order, Map.of())
              .expect(202)
              .json()
              .path("id")
              .asText();
      Payer payer = new Payer(url(), api);
      payer.press(payer.atTheGateway(id), "pay");
      Await.until("a card is kept", () -> !api.get(list).expect(200).json().isEmpty());
    }
    return api.get(list).expect(200).json().get(0);
  }

  /** A reconciliation of the lessor's; of no company. */
  JsonNode reconciliation() {
    String list = "/api/v1/payments/reconciliations";
    JsonNode known = as("account").get(list).expect(200).json();
    JsonNode all = known.isArray() ? known : known.path("items");
    if (!all.isEmpty()) {
      return all.get(0);
    }
    String order = "{\"gateway\":\"yookassa\",\"day\":\"2026-01-31\"}";
    return as("account").post(list, order).expect(202).json();
  }

  /** The demo company with this number, as the account manager sees it. */
  JsonNode company(int number) {
    return first("companies", node -> node.path("externalId").asText().equals("demo-" + number))
        .orElseThrow();
  }

  private Optional<JsonNode> first(String things, Function<JsonNode, Boolean> wanted) {
    for (JsonNode item :
        as("account").get("/api/v1/fleet/" + things).expect(200).json().path("items")) {
      if (wanted.apply(item)) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }

  /** What a machine proves itself with. */
  record Partner(String clientId, String secret) {}
}
