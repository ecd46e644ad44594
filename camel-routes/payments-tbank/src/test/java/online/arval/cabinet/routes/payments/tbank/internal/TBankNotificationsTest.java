package online.arval.cabinet.routes.payments.tbank.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import online.arval.cabinet.payments.api.gateway.Outcome;
import online.arval.cabinet.payments.api.gateway.PaymentAnswer;
import online.arval.cabinet.payments.api.gateway.SuspicionReported;
import online.arval.cabinet.payments.tck.Bench;
import online.arval.cabinet.payments.tck.Http;
import online.arval.cabinet.platform.connector.Answer;
import online.arval.cabinet.platform.connector.CallPolicy;
import online.arval.cabinet.platform.connector.RemoteSystem;
import online.arval.cabinet.platform.model.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told, against what the bank says when it is asked. */
class TBankNotificationsTest {
  private static final long SUM = 37_550;

  private final String id = Ids.next();
  private final List<Answer> answers = new CopyOnWriteArrayList<>();
  private volatile String real = "";
  private Bench bench;
  private RemoteSystem remote;

  @BeforeEach
  void start() throws Exception {
    bench = new Bench();
    bench.serve("/v2", new Bank());
    Settings settings =
        new Settings(
            URI.create(bench.base() + "/v2"),
            "Terminal",
            "password",
            "",
            Set.of("255"),
            "T-Bank",
            100,
            70_000_000,
            1,
            CallPolicy.standard());
    remote = new RemoteSystem("test", settings.policy(), new SimpleMeterRegistry());
    bench.serve(
        "/webhook", new Webhook(new Api(remote, settings), "password", new Recent(), answers::add));
  }

  @AfterEach
  void stop() {
    remote.close();
    bench.close();
  }

  @ParameterizedTest
  @CsvSource({
    "NEW, PENDING",
    "AUTH_FAIL, PENDING",
    "AUTHORIZED, PENDING",
    "REJECTED, DECLINED",
    "CANCELED, DECLINED"
  })
  void confirmedThatIsNotIsContradicted(String state, Outcome outcome) {
    assertThat(told("CONFIRMED", state)).isEqualTo(outcome);
    assertThat(suspicions()).containsExactly("contradicted");
  }

  @ParameterizedTest
  @CsvSource({
    "REJECTED, NEW, PENDING",
    "REFUNDED, CONFIRMED, PROCESSED",
    "PARTIAL_REFUNDED, AUTHORIZED, PENDING",
    "CANCELED, CONFIRMED, PROCESSED",
    "CANCELED, NEW, PENDING",
    "DEADLINE_EXPIRED, REFUNDED, PROCESSED"
  })
  void aStateItCannotHaveHadIsContradicted(String told, String state, Outcome outcome) {
    assertThat(told(told, state)).isEqualTo(outcome);
    assertThat(suspicions()).containsExactly("contradicted");
  }

  @ParameterizedTest
  @CsvSource({
    "CONFIRMED, CONFIRMED, PROCESSED",
    "CONFIRMED, REFUNDING, PROCESSED",
    "CONFIRMED, PARTIAL_REFUNDED, PROCESSED",
    "CONFIRMED, REFUNDED, PROCESSED",
    // not known here: no proof of anything
    "CONFIRMED, ASYNC_REFUNDING, UNKNOWN",
    // an attempt was refused, the next one was not
    "REJECTED, CONFIRMED, PROCESSED",
    "AUTH_FAIL, CONFIRMED, PROCESSED",
    "AUTHORIZED, REFUNDED, PROCESSED",
    "REJECTED, FORM_SHOWED, PENDING",
    "PARTIAL_REFUNDED, REFUNDED, PROCESSED",
    "REFUNDED, REFUNDED, PROCESSED",
    "CANCELED, CANCELED, DECLINED"
  })
  void whatIsOldIsNot(String told, String state, Outcome outcome) {
    assertThat(told(told, state)).isEqualTo(outcome);
    assertThat(suspicions()).isEmpty();
  }

  @Test
  void anotherAmountIsThatAndNothingMore() {
    real = "NEW";
    assertThat(post(SimulatedTBank.notification(id, "7", SUM - 1, "CONFIRMED"))).isEqualTo("OK");
    assertThat(suspicions()).containsExactly("amount-differs");
    assertThat(answers).hasSize(1);
  }

  private Outcome told(String status, String state) {
    real = state;
    assertThat(post(SimulatedTBank.notification(id, "7", SUM, status))).isEqualTo("OK");
    return answers.stream()
        .map(Answer::data)
        .filter(PaymentAnswer.class::isInstance)
        .map(data -> ((PaymentAnswer) data).outcome())
        .findFirst()
        .orElseThrow();
  }

  private String post(String body) {
    return Http.request("POST", URI.create(bench.base() + "/webhook/"), "application/json", body)
        .body();
  }

  private List<String> suspicions() {
    List<String> kinds = new ArrayList<>();
    for (Answer answer : answers) {
      if (answer.data() instanceof SuspicionReported reported) {
        assertThat(reported.subject()).isEqualTo(id);
        kinds.add(reported.kind());
      }
    }
    return kinds;
  }

  /** Says the state it is told to. */
  private final class Bank extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      ObjectNode state = JsonNodeFactory.instance.objectNode();
      state.put("Success", true).put("ErrorCode", "0").put("Status", real).put("PaymentId", "7");
      state.put("OrderId", id).put("Amount", SUM);
      response.setContentType("application/json");
      response.getOutputStream().write(state.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
