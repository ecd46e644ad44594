package online.arval.cabinet.payments.api.gateway;

import java.net.URI;

/** Names of queues and types of the contract. Schemas: {@code schemas/payments/<type>.json}. */
public final class GatewayContract {
  /** Queue of all answers of all connectors. */
  public static final String ANSWERS = "cabinet.payments.answers";

  private static final String PREFIX = "online.arval.cabinet.payments.gateway.";

  /** Command; data: {@link ChargeCommand}. Answer: {@link #PAYMENT}. */
  public static final String CHARGE = PREFIX + "charge.v1";

  /** Command; data: {@link PaymentInquiry}. Answer: {@link #PAYMENT}. */
  public static final String INQUIRE = PREFIX + "inquire.v1";

  /** Command; data: {@link PaymentInquiry}. Answer: {@link #PAYMENT}. */
  public static final String CANCEL = PREFIX + "cancel.v1";

  /** Command; data: {@link RefundCommand}. Answer: {@link #REFUND}. */
  public static final String REFUND_CHARGE = PREFIX + "refund-charge.v1";

  /** Command; data: {@link RefundInquiry}. Answer: {@link #REFUND}. */
  public static final String REFUND_INQUIRE = PREFIX + "refund-inquire.v1";

  /** Command; data: {@link RegistryRequest}. Answer: {@link #REGISTRY}. */
  public static final String LIST = PREFIX + "list.v1";

  /** Answer, also sent unasked after a webhook; data: {@link PaymentAnswer}. */
  public static final String PAYMENT = PREFIX + "payment.v1";

  /** Answer, also sent unasked after a webhook; data: {@link RefundAnswer}. */
  public static final String REFUND = PREFIX + "refund.v1";

  /** Answer: one page of the gateway's list; data: {@link RegistryPage}. */
  public static final String REGISTRY = PREFIX + "registry.v1";

  /** Sent by a connector when it starts and every minute; data: {@link GatewayAnnounced}. */
  public static final String ANNOUNCED = PREFIX + "announced.v1";

  /** Sent when somebody tried to deceive the connector; data: {@link SuspicionReported}. */
  public static final String SUSPICION = PREFIX + "suspicion.v1";

  private GatewayContract() {}

  /** Queue of the commands to a gateway: {@code cabinet.payments.commands.<gateway>}. */
  public static String commands(String gateway) {
    return "cabinet.payments.commands." + gateway;
  }

  /** CloudEvents source of a connector. */
  public static URI source(String gateway) {
    return URI.create("/gateways/" + gateway);
  }
}
