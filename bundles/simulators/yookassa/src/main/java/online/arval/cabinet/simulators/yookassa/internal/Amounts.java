package online.arval.cabinet.simulators.yookassa.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Amounts of the API: {@code {"value":"375.00","currency":"RUB"}}. */
final class Amounts {
  private static final Pattern VALUE = Pattern.compile("\\d{1,9}\\.\\d{2}");

  private Amounts() {}

  static long kopecks(JsonNode amount) {
    String value = amount.path("value").asText("");
    if (!amount.isObject()
        || !amount.path("value").isTextual()
        || !VALUE.matcher(value).matches()) {
      throw ApiError.invalid("amount.value", "Must be a string such as \"375.00\"");
    }
    if (!amount.path("currency").asText("").equals("RUB")) {
      throw ApiError.invalid("amount.currency", "Only RUB is accepted");
    }
    long kopecks = Long.parseLong(value.replace(".", ""));
    if (kopecks == 0) {
      throw ApiError.invalid("amount.value", "Must be more than zero");
    }
    return kopecks;
  }

  static String value(long kopecks) {
    return "%d.%02d".formatted(kopecks / 100, kopecks % 100);
  }
}
