package online.arval.cabinet.simulators.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a payment operator owes the register of payments: for each charge that a payment names, that
 * it was paid. A charge is named in any text of the payment's metadata as {@code <УИН>:<kopecks>}.
 */
public final class RegistryReports {
  /** Operation of the faults that happen to reports. */
  public static final String OPERATION = "registry-report";

  private static final Pattern CHARGE = Pattern.compile("(?<!\\d)(\\d{25}|\\d{20}):(\\d{1,15})");
  private static final int HTTP_OK = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Notifications notifications;
  private final String url;

  /**
   * Reports to a register.
   *
   * @param url where reports are posted as {@code {"paymentId","uin","amountKopecks","at"}}; empty:
   *     nowhere
   */
  public RegistryReports(Notifications notifications, String url) {
    this.notifications = notifications;
    this.url = url;
  }

  /**
   * Whether an answer is one of the register and means that a report was taken.
   *
   * @param url as in the constructor
   */
  public static boolean isTaken(String url, HttpResponse<String> answer) {
    return answer.uri().toString().equals(url) && answer.statusCode() == HTTP_OK;
  }

  /**
   * Reports a payment in the transaction that books it.
   *
   * @param payment the operator's identifier of the payment
   * @param metadata a JSON object of texts
   */
  public void add(Connection connection, String payment, String metadata, Instant at)
      throws SQLException {
    if (url.isBlank()) {
      return;
    }
    int number = 0;
    for (JsonNode text : read(metadata)) {
      Matcher charges = CHARGE.matcher(text.asText());
      while (charges.find()) {
        String report =
            JSON.createObjectNode()
                .put("paymentId", payment + "-" + number++)
                .put("uin", charges.group(1))
                .put("amountKopecks", Long.parseLong(charges.group(2)))
                .put("at", at.toString())
                .toString();
        notifications.add(connection, OPERATION, url, "application/json", report);
      }
    }
  }

  private static JsonNode read(String metadata) {
    try {
      return JSON.readTree(metadata);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("metadata is no JSON", e);
    }
  }
}
