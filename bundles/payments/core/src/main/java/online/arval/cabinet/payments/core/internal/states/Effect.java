package online.arval.cabinet.payments.core.internal.states;

import java.util.Locale;

/** What a transition does beside moving; in the tables in lower case with hyphens. */
public enum Effect {
  /** Nothing. */
  NONE,
  /** The money moved: it is booked in the ledger, once. */
  BOOK,
  /** Money came for a payment that had been given up: it is booked and sent back. */
  RETURN,
  /** The gateway waits for the payer: it is asked now and then. */
  WAIT,
  /** The gateway is asked soon. */
  ASK,
  /** The command is sent again, under the same idempotence key. */
  SEND_AGAIN,
  /** What was to be refunded is free again. */
  RELEASE,
  /** The gateway is told to give up what the cabinet has given up. */
  WITHDRAW,
  /** It contradicts what the gateway said before: nothing moves, and it is reported. */
  CONTRADICTION;

  static Effect of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** As the tables write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
