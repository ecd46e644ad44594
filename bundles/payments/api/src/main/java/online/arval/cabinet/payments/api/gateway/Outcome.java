package online.arval.cabinet.payments.api.gateway;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a gateway made of a call; on the queue in lower case with hyphens. */
public enum Outcome {
  /** The money moved. */
  PROCESSED,
  /** The gateway has it; the payer, or the gateway itself, has still to act. */
  PENDING,
  /** Refused: no money moved and none will. */
  DECLINED,
  /** The call never reached the gateway, or the gateway does not know of it: no money moved. */
  NOT_ATTEMPTED,
  /** It may have happened or not: ask, and never charge again. */
  UNKNOWN;

  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads {@link #text}.
   *
   * @throws IllegalArgumentException when there is no such outcome
   */
  @JsonCreator
  public static Outcome of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
