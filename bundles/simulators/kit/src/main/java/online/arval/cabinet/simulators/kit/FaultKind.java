package online.arval.cabinet.simulators.kit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can go wrong; in JSON in lower case with hyphens. */
public enum FaultKind {
  /** The answer takes {@code millis} longer. */
  LATENCY,
  /** 503 before anything happens: the system is down behind its load balancer. */
  OUTAGE,
  /** The connection breaks off before anything happens. */
  CLOSED,
  /** 500, and nothing happened. */
  ERROR_BEFORE,
  /** 500, although it happened. */
  ERROR_AFTER,
  /** It happened; the connection breaks off before the answer is there. */
  ANSWER_LOST,
  /** It happens; the answer comes {@code millis} later, when the caller has given up. */
  ANSWER_LATE,
  /** A notification is sent twice. */
  NOTIFICATION_TWICE,
  /** A notification is held back for {@code millis}, so that later ones overtake it. */
  NOTIFICATION_LATE,
  /** A notification is never sent. */
  NOTIFICATION_LOST,
  /** The system lies: answers and notifications name an amount that is one kopeck less. */
  WRONG_AMOUNT,
  /** A charge by a kept means of payment is declined: there is too little money. */
  METHOD_DECLINED,
  /** The payer withdraws a kept means of payment: this charge by it is declined, and all after. */
  METHOD_REVOKED;

  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads {@link #text}.
   *
   * @throws IllegalArgumentException when there is no such kind
   */
  @JsonCreator
  public static FaultKind of(String text) {
    String wanted = text.strip();
    return Stream.of(values())
        .filter(kind -> kind.text().equalsIgnoreCase(wanted.replace('_', '-')))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no fault '"
                        + wanted
                        + "'; there are: "
                        + Stream.of(values())
                            .map(FaultKind::text)
                            .collect(Collectors.joining(", "))));
  }
}
