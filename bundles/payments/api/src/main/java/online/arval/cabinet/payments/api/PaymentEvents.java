package online.arval.cabinet.payments.api;

import java.net.URI;
import java.util.List;

/**
 * Names of what payments tell others. Schemas stand in this bundle, {@code
 * schemas/payments/<type>.json}.
 */
public final class PaymentEvents {
  /** Topic of all events of payments. */
  public static final String TOPIC = "cabinet.payments.events";

  /** CloudEvents source. */
  public static final URI SOURCE = URI.create("/cabinet/payments");

  /** Data: {@link PaymentChanged}. */
  public static final String PAYMENT_CHANGED = "online.arval.cabinet.payments.payment.changed.v1";

  /** Data: {@link RefundChanged}. */
  public static final String REFUND_CHANGED = "online.arval.cabinet.payments.refund.changed.v1";

  private PaymentEvents() {}

  /** Where the JSON Schema of a type's data stands. */
  public static URI schema(String type) {
    return URI.create("https://cabinet.arval.online/schemas/" + type + ".json");
  }

  /**
   * A payment came into another status.
   *
   * @param previous status before; empty for a new one
   * @param confirmationUrl empty unless it is pending
   * @param reason empty unless it is declined or cancelled
   */
  public record PaymentChanged(
      String paymentId,
      String companyId,
      String purpose,
      String payer,
      String status,
      String previous,
      long totalKopecks,
      String gateway,
      String confirmationUrl,
      String reason,
      List<Line> lines,
      long version) {}

  /** One line of it. */
  public record Line(String reference, String uin, long amountKopecks) {}

  /** A refund came into another status. */
  public record RefundChanged(
      String refundId,
      String paymentId,
      String companyId,
      String purpose,
      String status,
      long amountKopecks,
      long refundedKopecks) {}
}
