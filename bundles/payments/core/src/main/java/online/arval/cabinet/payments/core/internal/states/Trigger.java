package online.arval.cabinet.payments.core.internal.states;

import java.util.Locale;
import online.arval.cabinet.payments.api.gateway.Outcome;

/** What moves a payment or a refund; in the tables in lower case with hyphens. */
public enum Trigger {
  PROCESSED,
  PENDING,
  DECLINED,
  NOT_ATTEMPTED,
  UNKNOWN,
  /** The gateway knows of no charge and the cabinet does not want one any more. */
  GIVEN_UP;

  /** The trigger of an outcome. */
  public static Trigger of(Outcome outcome) {
    return valueOf(outcome.name());
  }

  /** As the tables write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
