package online.arval.cabinet.fines.core.internal.rules;

import java.util.Locale;

/** What happens to a fine. */
public enum FineStep {
  /** A payment for it was ordered. */
  ORDERED,
  /** The payment was declined or given up. */
  FAILED,
  /** It was paid, nothing is owed as far as the cabinet knows. */
  PAID,
  /** It was paid, and a part is owed still. */
  PAID_IN_PART,
  /** The registry says that nothing is owed. */
  SETTLED,
  /** The amount grew, money went back, or the registry counts less. */
  OWED_AGAIN,
  /** The registry took it back. */
  ANNULLED,
  /** The registry undid that; it is owed. */
  UNDONE_OWED,
  /** The same while a payment for it is under way. */
  UNDONE_PAYING,
  /** The same when it was paid and the money has not gone back. */
  UNDONE_PAID,
  /** The same when the registry says that nothing is owed. */
  UNDONE_SETTLED;

  /** As in the data. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static FineStep of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
