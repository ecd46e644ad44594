package online.arval.cabinet.payments.api;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Money;

/**
 * A payment as it stands.
 *
 * @param number for people, {@code P-2026-000123}
 * @param purpose the feature that asked for it
 * @param payer principal of who ordered it
 * @param gateway name of the gateway it goes through
 * @param gatewayReference its identifier there, once known
 * @param confirmationUrl where the payer pays, while it is pending
 * @param refunded how much of the total went back
 * @param reason why it was declined or cancelled: a code of the gateway or of the cabinet
 * @param checkedAt when the gateway was last asked; present while and after it was unknown
 */
public record Payment(
    PaymentId id,
    String number,
    CompanyId company,
    String purpose,
    String payer,
    PaymentStatus status,
    List<PaymentLine> lines,
    Money total,
    Money refunded,
    String gateway,
    Optional<String> gatewayReference,
    Optional<URI> confirmationUrl,
    Optional<String> reason,
    Instant createdAt,
    Instant changedAt,
    Optional<Instant> checkedAt,
    long version) {
  public Payment {
    lines = List.copyOf(lines);
  }
}
