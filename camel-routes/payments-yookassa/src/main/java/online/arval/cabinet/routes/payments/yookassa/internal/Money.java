package online.arval.cabinet.routes.payments.yookassa.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of the API: roubles as text with two decimals, {@code "375.00"}. */
final class Money {
  private static final Pattern VALUE = Pattern.compile("(\\d{1,12})(?:\\.(\\d{1,2}))?");

  private Money() {}

  static void write(ObjectNode amount, long kopecks) {
    amount.put("value", "%d.%02d".formatted(kopecks / 100, kopecks % 100)).put("currency", "RUB");
  }

  /** Kopecks; 0 when there is no amount in roubles. */
  static long read(JsonNode amount) {
    Matcher value = VALUE.matcher(amount.path("value").asText(""));
    if (!value.matches() || !amount.path("currency").asText("").equals("RUB")) {
      return 0;
    }
    String fraction = value.group(2) == null ? "00" : (value.group(2) + "0").substring(0, 2);
    return Long.parseLong(value.group(1)) * 100 + Long.parseLong(fraction);
  }
}
