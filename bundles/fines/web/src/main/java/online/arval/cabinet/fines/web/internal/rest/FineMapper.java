package online.arval.cabinet.fines.web.internal.rest;

import java.util.Optional;
import online.arval.cabinet.fines.api.Attribution;
import online.arval.cabinet.fines.api.Fine;
import online.arval.cabinet.fines.api.Payee;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.fleet.api.VehicleId;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.platform.rest.Input;

/** From the core's fines to those of the REST face. */
final class FineMapper {
  private FineMapper() {}

  static FineJson json(Fine fine) {
    return new FineJson(
        fine.id().value(),
        fine.uin().value(),
        fine.company().value(),
        fine.registry(),
        fine.status(),
        fine.vehicle().map(VehicleId::value),
        fine.vehicleLabel(),
        json(fine.attribution()),
        Input.optional(fine.article()),
        Input.optional(fine.text()),
        fine.offenceAt(),
        Input.optional(fine.place()),
        Input.optional(fine.department()),
        fine.photo(),
        fine.ruledOn(),
        fine.full().kopecks(),
        fine.paid().kopecks(),
        fine.owed().kopecks(),
        fine.price().kopecks(),
        fine.discount().map(DiscountJson::of),
        fine.dueOn(),
        json(fine.payee()),
        fine.payment().map(PaymentId::value),
        fine.receivedAt(),
        fine.changedAt(),
        fine.version());
  }

  private static FineJson.Driver json(Attribution who) {
    Optional<String> id = who.driver().map(DriverId::value);
    return new FineJson.Driver(
        id, Input.optional(who.driverName()), who.basis(), Input.optional(who.reason()));
  }

  private static FineJson.Payee json(Payee payee) {
    return new FineJson.Payee(
        Input.optional(payee.name()),
        Input.optional(payee.inn()),
        Input.optional(payee.kpp()),
        Input.optional(payee.account()),
        Input.optional(payee.bik()),
        Input.optional(payee.kbk()),
        Input.optional(payee.oktmo()));
  }
}
