package online.arval.cabinet.fines.api;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import online.arval.cabinet.fleet.api.VehicleId;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.Uin;

/**
 * A fine as it stands.
 *
 * @param registry name of the registry that told of it
 * @param vehicle present when the registration certificate belongs to a vehicle of the fleet
 * @param vehicleLabel plate, or the certificate when the vehicle is not known
 * @param article of the code of administrative offences, {@code 12.9 ч.2}; empty when not told
 * @param offenceAt moment of the offence, when the registry tells it
 * @param photo where the camera's picture is to be seen
 * @param ruledOn day of the ruling
 * @param full amount of the ruling
 * @param paid what the cabinet has paid of it
 * @param owed what is still to be paid without a discount, as far as the cabinet knows
 * @param discount present while one holds
 * @param dueOn last day of payment without being overdue
 * @param payment the latest payment for it
 */
public record Fine(
    FineId id,
    Uin uin,
    CompanyId company,
    String registry,
    FineStatus status,
    Optional<VehicleId> vehicle,
    String vehicleLabel,
    Attribution attribution,
    String article,
    String text,
    Optional<Instant> offenceAt,
    String place,
    String department,
    Optional<URI> photo,
    LocalDate ruledOn,
    Money full,
    Money paid,
    Money owed,
    Optional<Discount> discount,
    LocalDate dueOn,
    Payee payee,
    Optional<PaymentId> payment,
    Instant receivedAt,
    Instant changedAt,
    long version) {
  /** What paying it now costs. */
  public Money price() {
    return discount.map(Discount::price).orElse(owed);
  }
}
