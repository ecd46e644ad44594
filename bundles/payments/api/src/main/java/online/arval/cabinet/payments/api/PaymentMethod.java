package online.arval.cabinet.payments.api;

import java.time.Instant;
import online.arval.cabinet.platform.model.CompanyId;

/**
 * A means of payment that a gateway keeps for a company: the payer agreed to it with an earlier
 * payment. The cabinet has no card number, only what the gateway calls it.
 *
 * @param gateway which keeps it
 * @param title what it is to people, {@code Bank card *4477}
 * @param savedBy principal of who agreed
 * @param savedAt when
 */
public record PaymentMethod(
    PaymentMethodId id,
    CompanyId company,
    String gateway,
    String title,
    String savedBy,
    Instant savedAt) {}
