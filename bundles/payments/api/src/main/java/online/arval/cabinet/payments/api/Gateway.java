package online.arval.cabinet.payments.api;

import java.time.Instant;
import online.arval.cabinet.platform.model.Money;

/**
 * A gateway whose connector has announced itself.
 *
 * @param name {@code yookassa}; names its command queue too
 * @param title for people
 * @param least smallest sum it takes
 * @param most largest sum it takes
 * @param announcedAt when its connector last said that it is there
 * @param available whether new payments go to it: announced lately, and not failing
 * @param savesMethods whether it can keep a payer's means of payment, see {@link PaymentMethods}
 */
public record Gateway(
    String name,
    String title,
    Money least,
    Money most,
    Instant announcedAt,
    boolean available,
    boolean savesMethods) {
  /** One that keeps no means of payment. */
  public Gateway(
      String name, String title, Money least, Money most, Instant announcedAt, boolean available) {
    this(name, title, least, most, announcedAt, available, false);
  }
}
