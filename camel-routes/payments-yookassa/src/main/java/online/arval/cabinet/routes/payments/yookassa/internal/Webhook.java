package online.arval.cabinet.routes.payments.yookassa.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import online.arval.cabinet.platform.connector.AddressList;
import online.arval.cabinet.platform.connector.Answer;
import online.arval.cabinet.platform.connector.RemoteResult;
import online.arval.cabinet.platform.connector.RemoteResult.Reply;

/**
 * Notifications of the gateway. They are not signed: one is only a reason to look, and what is told
 * on is what the gateway says when it is asked.
 */
final class Webhook extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int NOT_FOUND = 404;
  private static final int MAX_BYTES = 64 << 10;
  private static final List<String> FINAL = List.of("succeeded", "canceled");

  private final transient Api api;
  private final transient AddressList senders;
  private final transient Consumer<Answer> answers;
  private final transient Replies replies = new Replies("webhook");

  Webhook(Api api, AddressList senders, Consumer<Answer> answers) {
    this.api = api;
    this.senders = senders;
    this.answers = answers;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String address = request.getRemoteAddr();
    if (!senders.contains(address)) {
      answers.accept(Replies.suspicion("foreign-address", "", address));
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(MAX_BYTES);
    JsonNode notification = api.read(new String(body, StandardCharsets.UTF_8));
    response.setStatus(handle(notification, address));
  }

  private int handle(JsonNode notification, String address) {
    String event = notification.path("event").asText("");
    JsonNode told = notification.path("object");
    String reference = told.path("id").asText("");
    boolean known = event.startsWith("payment.") || event.startsWith("refund.");
    if (!notification.path("type").asText("").equals("notification")
        || !known
        || !reference.matches("[A-Za-z0-9-]{1,50}")) {
      answers.accept(Replies.suspicion("malformed", "", address));
      return HttpServletResponse.SC_BAD_REQUEST;
    }
    return event.startsWith("payment.")
        ? payment(reference, event, told, address)
        : refund(reference, event, told, address);
  }

  private int payment(String reference, String event, JsonNode told, String address) {
    RemoteResult result = api.payment(reference);
    if (!(result instanceof Reply reply)) {
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
    JsonNode real = api.read(reply.text());
    String id = Metadata.payment(real);
    if (reply.status() == NOT_FOUND || reply.isSuccess() && id.isEmpty()) {
      return suspect("unknown-payment", reference, address);
    }
    if (!reply.isSuccess()) {
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
    if (Money.read(real.path("amount")) != Money.read(told.path("amount"))) {
      return suspect("amount-differs", id, address);
    }
    answers.accept(replies.payment(id, real));
    if (isContradicted(event, told, real)) {
      return suspect("contradicted", id, address);
    }
    return HttpServletResponse.SC_OK;
  }

  private int refund(String reference, String event, JsonNode told, String address) {
    RemoteResult result = api.refund(reference);
    if (!(result instanceof Reply reply)) {
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
    if (reply.status() == NOT_FOUND) {
      return suspect("unknown-payment", reference, address);
    }
    if (!reply.isSuccess()) {
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
    JsonNode real = api.read(reply.text());
    if (Money.read(real.path("amount")) != Money.read(told.path("amount"))) {
      return suspect("amount-differs", reference, address);
    }
    return refund(event, told, real, address);
  }

  /** One that the cabinet did not order has no metadata; its payment says whose it is. */
  private int refund(String event, JsonNode told, JsonNode real, String address) {
    String reference = real.path("payment_id").asText("");
    if (!(api.payment(reference) instanceof Reply reply) || !reply.isSuccess()) {
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
    String id = Metadata.payment(api.read(reply.text()));
    if (id.isEmpty()) {
      return suspect("unknown-payment", reference, address);
    }
    answers.accept(replies.refund(Metadata.refund(real), id, real));
    if (isContradicted(event, told, real)) {
      return suspect("contradicted", id, address);
    }
    return HttpServletResponse.SC_OK;
  }

  /**
   * Whether something final is told that is not so. What is final stays, so that no late
   * notification is contradicted; what was not final has often changed since it was told.
   */
  private static boolean isContradicted(String event, JsonNode told, JsonNode real) {
    String status = real.path("status").asText("");
    return FINAL.stream()
        .filter(each -> event.endsWith("." + each) || told.path("status").asText("").equals(each))
        .anyMatch(each -> !status.equals(each));
  }

  /** Answered as taken: repeating it would not make it true. */
  private int suspect(String kind, String subject, String address) {
    answers.accept(Replies.suspicion(kind, subject, address));
    return HttpServletResponse.SC_OK;
  }
}
