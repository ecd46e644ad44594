package online.arval.cabinet.routes.payments.yookassa.internal;

import com.fasterxml.jackson.databind.JsonNode;
import online.arval.cabinet.payments.api.gateway.ChargeCommand;
import online.arval.cabinet.payments.api.gateway.PaymentAnswer;

/**
 * Means of payment that the gateway keeps, {@code payment_method} in its words.
 *
 * @param token what it is charged by later; empty when none was kept
 * @param title what it is to people, never with a whole card number
 */
record KeptMeans(String token, String title) {
  static final KeptMeans NONE = new KeptMeans("", "");

  private static final int MOST = 100;
  private static final String REVOKED = "permission_revoked";

  /** All but the last four digits of a number that could be that of a card. */
  private static final String NUMBER = "\\d(?:[ -]?\\d){7,14}[ -]?(?=\\d{4}(?!\\d))";

  /** Whether nobody is sent to the gateway's page. */
  static boolean pays(ChargeCommand charge) {
    return charge.methodToken() != null && !charge.methodToken().isEmpty();
  }

  /** That of a paid payment. */
  static KeptMeans of(JsonNode payment) {
    JsonNode method = payment.path("payment_method");
    String token = method.path("id").asText("");
    if (!method.path("saved").asBoolean(false) || token.isEmpty() || token.length() > MOST) {
      return NONE;
    }
    String title = method.path("title").asText("").replaceAll(NUMBER, "*").strip();
    return new KeptMeans(token, title.length() > MOST ? title.substring(0, MOST) : title);
  }

  /** Why a payment was cancelled, in the words of the contract. */
  static String reason(JsonNode payment) {
    String reason = payment.path("cancellation_details").path("reason").asText("");
    return reason.equals(REVOKED) ? PaymentAnswer.METHOD_REVOKED : reason;
  }

  /** Whether the gateway refuses a charge because it keeps no such means. */
  static boolean isUnknown(ChargeCommand charge, JsonNode error) {
    return pays(charge) && error.path("parameter").asText("").equals(Api.METHOD);
  }
}
