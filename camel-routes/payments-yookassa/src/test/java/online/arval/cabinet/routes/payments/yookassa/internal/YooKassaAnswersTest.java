package online.arval.cabinet.routes.payments.yookassa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import online.arval.cabinet.payments.api.gateway.ChargeCommand;
import online.arval.cabinet.payments.api.gateway.GatewayContract;
import online.arval.cabinet.payments.api.gateway.Outcome;
import online.arval.cabinet.payments.api.gateway.PaymentAnswer;
import online.arval.cabinet.payments.api.gateway.PaymentInquiry;
import online.arval.cabinet.payments.api.gateway.RefundAnswer;
import online.arval.cabinet.payments.api.gateway.SuspicionReported;
import online.arval.cabinet.payments.tck.Bench;
import online.arval.cabinet.payments.tck.Http;
import online.arval.cabinet.platform.connector.AddressList;
import online.arval.cabinet.platform.connector.Answer;
import online.arval.cabinet.platform.connector.CallPolicy;
import online.arval.cabinet.platform.connector.Command;
import online.arval.cabinet.platform.connector.RemoteSystem;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.model.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of answers that the simulator does not give, and what is asked for. */
class YooKassaAnswersTest {
  private static final String REFERENCE = "2d000000-000f-5000-8000-000000000001";
  private static final String METHOD = "2d000000-000f-5000-8000-00000000000a";
  private static final String AMOUNT = "\"amount\":{\"value\":\"375.50\",\"currency\":\"RUB\"}";

  private final ObjectMapper json = new ObjectMapper();
  private final String id = Ids.next();
  private final Map<String, String> says = new ConcurrentHashMap<>();
  private final List<String> posted = new CopyOnWriteArrayList<>();
  private final List<Answer> told = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private Bench bench;
  private RemoteSystem remote;

  @BeforeEach
  void start() throws Exception {
    bench = new Bench();
    bench.serve("/v3", new YooKassaItself());
    remote = new RemoteSystem("test", CallPolicy.standard(), new SimpleMeterRegistry());
    bench.serve(
        "/webhook", new Webhook(api(true), AddressList.of(List.of("127.0.0.1")), told::add));
  }

  @AfterEach
  void stop() {
    remote.close();
    bench.close();
  }

  @Test
  void consentIsPassedOnAndNeverAssumed() throws Exception {
    says.put("POST /payments", payment("pending", ""));
    charge(false, "");
    charge(true, "");
    new Commands(api(false), Clock.systemUTC()).handle(command(true, ""));
    charge(true, METHOD);
    assertThat(sent(0).has("save_payment_method")).isFalse();
    assertThat(sent(0).path("confirmation").path("type").asText()).isEqualTo("redirect");
    assertThat(sent(1).path("save_payment_method").booleanValue()).isTrue();
    assertThat(sent(1).path("confirmation").path("type").asText()).isEqualTo("redirect");
    assertThat(sent(2).has("save_payment_method")).isFalse();
    assertThat(sent(3).path("payment_method_id").asText()).isEqualTo(METHOD);
    assertThat(sent(3).has("confirmation")).isFalse();
    assertThat(sent(3).has("save_payment_method")).isFalse();
    assertThat(posted.get(0)).doesNotContain("payment_method_id");
  }

  @Test
  void oneThatTakesItsTimeIsPendingWithoutAPageAndAskedFor() {
    says.put("POST /payments", payment("pending", ""));
    PaymentAnswer pending = charge(false, METHOD);
    assertThat(pending.outcome()).isEqualTo(Outcome.PENDING);
    assertThat(pending.confirmationUrl()).isEmpty();
    says.put("GET /payments/" + REFERENCE, payment("succeeded", saved(METHOD, "Bank card *4477")));
    PaymentAnswer paid = ask(REFERENCE);
    assertThat(paid.outcome()).isEqualTo(Outcome.PROCESSED);
    assertThat(paid.methodToken()).isEqualTo(METHOD);
  }

  @Test
  void toAskTakesNoMoney() {
    Commands commands = new Commands(api(true), Clock.systemUTC());
    status = 500;
    says.put("POST /payments", "{\"type\":\"error\",\"code\":\"internal_server_error\"}");
    assertThat(answer(commands.handle(command(false, METHOD))).outcome())
        .isEqualTo(Outcome.UNKNOWN);
    status = 200;
    int before = posted.size();
    says.put("GET /payments", "{\"type\":\"list\",\"items\":[]}");
    Command inquiry = command(GatewayContract.INQUIRE, new PaymentInquiry(id, "", 37_550));
    assertThat(answer(commands.handle(inquiry)).outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
    assertThat(posted).hasSize(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bank card *4477 | Bank card *4477",
        "Bank card 5555555555554477 | Bank card *4477",
        "Card 5555 5555 5555 4477, 12/30 | Card *4477, 12/30",
        "Card 5555-5555-5555-4477 | Card *4477",
        "Card 555555******4477 | Card 555555******4477",
        "'' | ''"
      })
  void theTitleHasNoCardNumber(String title, String shown) {
    says.put("POST /payments", payment("succeeded", saved(METHOD, title)));
    PaymentAnswer paid = charge(false, METHOD);
    assertThat(paid.methodTitle()).isEqualTo(shown);
    assertThat(paid.methodToken()).isEqualTo(METHOD);
  }

  @Test
  void theTitleIsCutAndATokenThatIsTooLongIsNone() {
    says.put("POST /payments", payment("succeeded", saved(METHOD, "a".repeat(300))));
    assertThat(charge(true, "").methodTitle()).hasSize(100);
    says.put("POST /payments", payment("succeeded", saved("a".repeat(101), "Card")));
    PaymentAnswer paid = charge(true, "");
    assertThat(paid.outcome()).isEqualTo(Outcome.PROCESSED);
    assertThat(paid.methodToken()).isEmpty();
    assertThat(paid.methodTitle()).isEmpty();
  }

  @Test
  void onlyWhatIsSavedAndPaidIsTold() {
    says.put(
        "POST /payments",
        payment("succeeded", saved(METHOD, "Card").replace("\"saved\":true", "\"saved\":false")));
    assertThat(charge(true, "").methodToken()).isEmpty();
    says.put("POST /payments", payment("waiting_for_capture", saved(METHOD, "Card")));
    assertThat(charge(true, "").methodToken()).isEmpty();
    says.put("POST /payments", payment("canceled", saved(METHOD, "Card") + cancelled("x")));
    assertThat(charge(true, "").methodToken()).isEmpty();
  }

  @Test
  void aWithdrawnMeansIsToldAsSuch() {
    says.put(
        "POST /payments",
        payment("canceled", saved(METHOD, "Card") + cancelled("permission_revoked")));
    PaymentAnswer revoked = charge(false, METHOD);
    assertThat(revoked.outcome()).isEqualTo(Outcome.DECLINED);
    assertThat(revoked.reason()).isEqualTo(PaymentAnswer.METHOD_REVOKED);
    says.put("POST /payments", payment("canceled", cancelled("insufficient_funds")));
    assertThat(charge(false, METHOD).reason()).isEqualTo("insufficient_funds");
  }

  @ParameterizedTest
  @CsvSource({
    "400, payment_method_id, method-revoked, DECLINED",
    "404, payment_method_id, method-revoked, DECLINED",
    "400, description, invalid_request, DECLINED",
    "500, payment_method_id, invalid_request, UNKNOWN"
  })
  void aRefusalThatNamesTheMeans(int code, String parameter, String reason, Outcome outcome) {
    status = code;
    says.put(
        "POST /payments",
        "{\"type\":\"error\",\"code\":\"invalid_request\",\"parameter\":\"" + parameter + "\"}");
    PaymentAnswer refused = charge(false, METHOD);
    assertThat(refused.outcome()).isEqualTo(outcome);
    assertThat(refused.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "payment.succeeded, succeeded, pending, PENDING, true",
    "payment.succeeded, succeeded, waiting_for_capture, PENDING, true",
    "payment.succeeded, succeeded, canceled, DECLINED, true",
    "payment.succeeded, pending, pending, PENDING, true",
    "payment.canceled, canceled, pending, PENDING, true",
    "payment.canceled, canceled, succeeded, PROCESSED, true",
    "payment.succeeded, succeeded, succeeded, PROCESSED, false",
    "payment.canceled, canceled, canceled, DECLINED, false",
    "payment.waiting_for_capture, waiting_for_capture, succeeded, PROCESSED, false",
    "payment.waiting_for_capture, pending, canceled, DECLINED, false"
  })
  void aNotificationIsHeldAgainstWhatIsSo(
      String event, String claimed, String real, Outcome outcome, boolean contradicted) {
    says.put("GET /payments/" + REFERENCE, payment(real, ""));
    notify(event, payment(claimed, ""));
    PaymentAnswer answer = answer(told);
    assertThat(answer.outcome()).isEqualTo(outcome);
    assertThat(answer.origin()).isEqualTo("webhook");
    assertThat(suspicions()).isEqualTo(contradicted ? List.of("contradicted") : List.of());
  }

  @ParameterizedTest
  @CsvSource({"pending, PENDING, true", "canceled, DECLINED, true", "succeeded, PROCESSED, false"})
  void soIsThatOfARefund(String real, Outcome outcome, boolean contradicted) {
    String refund = "{\"id\":\"%s\",\"status\":\"%s\",\"payment_id\":\"%s\"," + AMOUNT + "}";
    says.put("GET /refunds/r-1", refund.formatted("r-1", real, REFERENCE));
    says.put("GET /payments/" + REFERENCE, payment("succeeded", ""));
    notify("refund.succeeded", refund.formatted("r-1", "succeeded", REFERENCE));
    assertThat(told)
        .filteredOn(each -> each.data() instanceof RefundAnswer)
        .singleElement()
        .satisfies(each -> assertThat(((RefundAnswer) each.data()).outcome()).isEqualTo(outcome));
    assertThat(suspicions()).isEqualTo(contradicted ? List.of("contradicted") : List.of());
  }

  private void notify(String event, String object) {
    int code =
        Http.request(
                "POST",
                URI.create(bench.base() + "/webhook/"),
                "application/json",
                "{\"type\":\"notification\",\"event\":\"%s\",\"object\":%s}"
                    .formatted(event, object))
            .statusCode();
    assertThat(code).isEqualTo(200);
  }

  private String payment(String state, String more) {
    return "{\"id\":\"%s\",\"status\":\"%s\",%s,\"metadata\":{\"cabinet_payment\":\"%s\"}%s}"
        .formatted(REFERENCE, state, AMOUNT, id, more);
  }

  private static String saved(String method, String title) {
    return ",\"payment_method\":{\"type\":\"bank_card\",\"id\":\"%s\",\"saved\":true,\"title\":\"%s\"}"
        .formatted(method, title);
  }

  private static String cancelled(String reason) {
    return ",\"cancellation_details\":{\"party\":\"yoo_money\",\"reason\":\"" + reason + "\"}";
  }

  private PaymentAnswer charge(boolean save, String method) {
    return answer(new Commands(api(true), Clock.systemUTC()).handle(command(save, method)));
  }

  private PaymentAnswer ask(String reference) {
    return answer(
        new Commands(api(true), Clock.systemUTC())
            .handle(command(GatewayContract.INQUIRE, new PaymentInquiry(id, reference, 37_550))));
  }

  private Command command(boolean save, String method) {
    String expires = Instant.now().plus(Duration.ofHours(1)).toString();
    return command(
        GatewayContract.CHARGE,
        new ChargeCommand(
            id,
            1,
            37_550,
            "Штраф",
            "https://cabinet.example/fines",
            expires,
            List.of(),
            save,
            method));
  }

  private Command command(String type, Object data) {
    return new Command(
        new CloudEvent(
            Ids.next(),
            URI.create("/cabinet/payments"),
            type,
            Optional.empty(),
            Instant.now(),
            Optional.empty(),
            Optional.of("test"),
            json.valueToTree(data)),
        false,
        json);
  }

  private static PaymentAnswer answer(List<Answer> answers) {
    return answers.stream()
        .map(Answer::data)
        .filter(PaymentAnswer.class::isInstance)
        .map(PaymentAnswer.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private List<String> suspicions() {
    List<String> kinds = new ArrayList<>();
    for (Answer answer : told) {
      if (answer.data() instanceof SuspicionReported reported) {
        assertThat(reported.subject()).isEqualTo(id);
        kinds.add(reported.kind());
      }
    }
    return kinds;
  }

  private JsonNode sent(int index) throws Exception {
    return json.readTree(posted.get(index));
  }

  private Api api(boolean savesMethods) {
    return new Api(
        remote,
        new Settings(
            URI.create(bench.base() + "/v3"),
            Settings.authorization("1", "secret"),
            "YooKassa",
            100,
            70_000_000,
            savesMethods,
            1,
            CallPolicy.standard(),
            AddressList.of(List.of())));
  }

  /** Says what it is told to, by method and path. */
  private final class YooKassaItself extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      byte[] body = request.getInputStream().readAllBytes();
      if (request.getMethod().equals("POST")) {
        posted.add(new String(body, StandardCharsets.UTF_8));
      }
      String answer = says.get(request.getMethod() + " " + request.getPathInfo());
      response.setStatus(answer == null ? 404 : status);
      response.setContentType("application/json");
      response
          .getOutputStream()
          .write((answer == null ? "{}" : answer).getBytes(StandardCharsets.UTF_8));
    }
  }
}
