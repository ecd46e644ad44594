package online.arval.cabinet.routes.payments.tbank.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import online.arval.cabinet.payments.api.gateway.Outcome;
import online.arval.cabinet.platform.connector.Answer;
import online.arval.cabinet.platform.connector.RemoteResult.Reply;
import online.arval.cabinet.platform.model.Ids;

/**
 * Notifications of the gateway: signed, without an order. One is a reason to look; what is told on
 * is the state the gateway gives when it is asked. Taken is said by exactly {@code OK}.
 */
final class Webhook extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int MAX_BYTES = 64 << 10;

  private final transient Api api;
  private final transient String password;
  private final transient Recent recent;
  private final transient Consumer<Answer> answers;

  Webhook(Api api, String password, Recent recent, Consumer<Answer> answers) {
    this.api = api;
    this.password = password;
    this.recent = recent;
    this.answers = answers;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String address = request.getRemoteAddr();
    byte[] body = request.getInputStream().readNBytes(MAX_BYTES);
    JsonNode told = api.read(new String(body, StandardCharsets.UTF_8));
    int status = handle(told, address);
    response.setStatus(status);
    if (status == HttpServletResponse.SC_OK) {
      response.setContentType("text/plain");
      response.getOutputStream().write("OK".getBytes(StandardCharsets.US_ASCII));
    }
  }

  private int handle(JsonNode told, String address) {
    String reference = told.path("PaymentId").asText("");
    if (!told.isObject() || !reference.matches("[0-9]{1,20}")) {
      answers.accept(Replies.suspicion("malformed", "", address));
      return HttpServletResponse.SC_BAD_REQUEST;
    }
    if (!Token.isRight(told, password)) {
      answers.accept(Replies.suspicion("bad-token", reference, address));
      return HttpServletResponse.SC_FORBIDDEN;
    }
    if (!(api.state(reference) instanceof Reply reply) || !reply.isSuccess()) {
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
    JsonNode real = api.read(reply.text());
    String id = real.path("OrderId").asText("");
    if (!real.path("Success").asBoolean(false) || !Ids.isValid(id)) {
      return suspect("unknown-payment", reference, address);
    }
    boolean same =
        id.equals(told.path("OrderId").asText(""))
            && real.path("Amount").asLong(0) == told.path("Amount").asLong(-1);
    if (!same) {
      return suspect("amount-differs", id, address);
    }
    answers.accept(Replies.payment(id, real, recent.find(reference), "webhook"));
    return isContradicted(told, real)
        ? suspect("contradicted", id, address)
        : HttpServletResponse.SC_OK;
  }

  /**
   * Whether it tells a state that the payment cannot have had, by what the gateway says now. An
   * older state contradicts nothing, one that is not known neither; and an attempt that was told as
   * refused may have been followed by another one, but never by none.
   */
  private static boolean isContradicted(JsonNode told, JsonNode real) {
    Outcome outcome = Replies.outcome(real);
    String state = real.path("Status").asText("");
    return outcome != Outcome.UNKNOWN
        && switch (told.path("Status").asText("")) {
          case "CONFIRMED" -> outcome != Outcome.PROCESSED;
          case "REFUNDED", "PARTIAL_REFUNDED" ->
              outcome != Outcome.PROCESSED || state.equals("CONFIRMED");
          case "CANCELED", "DEADLINE_EXPIRED", "REVERSED" -> outcome != Outcome.DECLINED;
          case "REJECTED" -> state.equals("NEW");
          default -> false;
        };
  }

  /** Answered as taken: repeating it would not make it true. */
  private int suspect(String kind, String subject, String address) {
    answers.accept(Replies.suspicion(kind, subject, address));
    return HttpServletResponse.SC_OK;
  }
}
