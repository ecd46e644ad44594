package online.arval.cabinet.fines.web.internal.soap;

import java.util.Optional;
import online.arval.cabinet.fines.api.Discount;
import online.arval.cabinet.fines.api.Fine;
import online.arval.cabinet.fines.api.FineQuery;
import online.arval.cabinet.fines.api.FineQuote;
import online.arval.cabinet.fines.api.FineSort;
import online.arval.cabinet.fines.web.internal.CompanyScope;
import online.arval.cabinet.fines.web.internal.FineParameters;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.fleet.api.SortOrder;
import online.arval.cabinet.fleet.api.VehicleId;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentLine;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.rest.Input;

/** Between the schema's classes and the core's. JAXB leaves elements out that are null. */
final class SoapMapper {
  private SoapMapper() {}

  static FineQuery query(Caller caller, FineFilter filter) {
    return new FineQuery(
        CompanyScope.filter(caller, filter.companyId),
        FineParameters.statuses(String.join(",", filter.statuses)),
        FineParameters.days("discountEndsWithin", filter.discountEndsWithin),
        Input.optional(filter.vehicleId).map(VehicleId::new),
        Input.optional(filter.driverId).map(DriverId::new),
        Input.optional(filter.text),
        Optional.empty(),
        Input.optionalDay("from", filter.from),
        Input.optionalDay("to", filter.to),
        FineSort.RULED_ON,
        SortOrder.DESC);
  }

  static FinePage page(Page<Fine> page) {
    FinePage answer = new FinePage();
    page.items().stream().map(SoapMapper::fine).forEach(answer.fines::add);
    answer.next = page.next().orElse(null);
    return answer;
  }

  static FineRecord fine(Fine fine) {
    FineRecord made = new FineRecord();
    made.id = fine.id().value();
    made.uin = fine.uin().value();
    made.companyId = fine.company().value();
    made.status = fine.status().name();
    made.vehicleId = text(fine.vehicle());
    made.vehicleLabel = fine.vehicleLabel();
    made.driverId = text(fine.attribution().driver());
    made.driverName = text(fine.attribution().driverName());
    made.article = text(fine.article());
    made.text = text(fine.text());
    made.offenceAt = text(fine.offenceAt());
    made.place = text(fine.place());
    made.photo = text(fine.photo());
    made.ruledOn = fine.ruledOn().toString();
    made.fullKopecks = fine.full().kopecks();
    made.paidKopecks = fine.paid().kopecks();
    made.owedKopecks = fine.owed().kopecks();
    made.priceKopecks = fine.price().kopecks();
    made.discount = fine.discount().map(SoapMapper::discount).orElse(null);
    made.dueOn = fine.dueOn().toString();
    made.paymentId = text(fine.payment());
    made.version = fine.version();
    return made;
  }

  private static DiscountRecord discount(Discount discount) {
    DiscountRecord made = new DiscountRecord();
    made.priceKopecks = discount.price().kopecks();
    made.savingKopecks = discount.saving().kopecks();
    made.lastDay = discount.lastDay().toString();
    made.source = discount.source().name();
    return made;
  }

  static QuoteRecord quote(FineQuote quote) {
    QuoteRecord made = new QuoteRecord();
    quote.lines().stream().map(SoapMapper::line).forEach(made.lines::add);
    made.fullKopecks = quote.full().kopecks();
    made.savingKopecks = quote.saving().kopecks();
    made.totalKopecks = quote.total().kopecks();
    made.validUntil = text(quote.validUntil());
    return made;
  }

  private static QuoteLine line(FineQuote.Line line) {
    QuoteLine made = new QuoteLine();
    made.fineId = line.fine().value();
    made.owedKopecks = line.owed().kopecks();
    made.discount = line.discount().map(SoapMapper::discount).orElse(null);
    made.priceKopecks = line.price().kopecks();
    return made;
  }

  static PaymentRecord payment(Payment payment) {
    PaymentRecord made = new PaymentRecord();
    made.id = payment.id().value();
    made.number = payment.number();
    made.companyId = payment.company().value();
    made.status = payment.status().name();
    made.totalKopecks = payment.total().kopecks();
    made.refundedKopecks = payment.refunded().kopecks();
    made.gateway = payment.gateway();
    made.gatewayReference = text(payment.gatewayReference());
    made.confirmationUrl = text(payment.confirmationUrl());
    made.reason = text(payment.reason());
    payment.lines().stream().map(SoapMapper::line).forEach(made.lines::add);
    made.createdAt = payment.createdAt().toString();
    made.changedAt = payment.changedAt().toString();
    made.version = payment.version();
    return made;
  }

  private static PaymentLineRecord line(PaymentLine line) {
    PaymentLineRecord made = new PaymentLineRecord();
    made.reference = line.reference();
    made.description = line.description();
    made.uin = text(line.uin());
    made.amountKopecks = line.amount().kopecks();
    return made;
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse(null);
  }

  private static String text(String text) {
    return Input.optional(text).orElse(null);
  }
}
