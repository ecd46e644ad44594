package online.arval.cabinet.fines.core.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fines.api.Discount;
import online.arval.cabinet.fines.api.Fine;
import online.arval.cabinet.fines.api.FineId;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.fines.core.internal.data.FineRow;
import online.arval.cabinet.fines.core.internal.data.FineTable;
import online.arval.cabinet.fines.core.internal.rules.DiscountSchedule;
import online.arval.cabinet.fines.core.internal.rules.Discounts;
import online.arval.cabinet.fines.core.internal.rules.WorkCalendar;
import online.arval.cabinet.fleet.api.VehicleId;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.ConfigCheck;
import online.arval.cabinet.platform.model.ConfigList;
import online.arval.cabinet.platform.model.Uin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Prices of this moment, by the discounts as they are configured. */
@Component(service = FineTerms.class, configurationPid = FinesConfig.PID)
@Designate(ocd = FinesConfig.class)
public final class FineTerms {
  private final Discounts discounts;
  private final WorkCalendar calendar;
  private final Time time;

  @Activate
  public FineTerms(@Reference Time time, FinesConfig config) {
    this(time, schedule(config));
  }

  /** Row by row, so that the property with the wrong one is named. */
  private static DiscountSchedule schedule(FinesConfig config) {
    ConfigCheck check = ConfigCheck.of(FinesConfig.PID);
    List<String> rows = ConfigList.of(config.discount_schedule());
    List<String> excluded = ConfigList.of(config.discount_excluded());
    String flat = config.discount_flat();
    check.read("discount.schedule", () -> DiscountSchedule.parse(rows, List.of(), ""));
    check.read("discount.excluded", () -> DiscountSchedule.parse(List.of(), excluded, ""));
    check.read("discount.flat", () -> DiscountSchedule.parse(List.of(), List.of(), flat));
    return DiscountSchedule.parse(rows, excluded, flat);
  }

  /** For tests. */
  public FineTerms(Time time, DiscountSchedule schedule) {
    this.time = time;
    this.calendar = WorkCalendar.shipped();
    this.discounts = new Discounts(schedule, calendar);
  }

  /** Which days are working days. */
  public WorkCalendar calendar() {
    return calendar;
  }

  /** The day of now, in Moscow. */
  public LocalDate today() {
    return time.today();
  }

  /** The rules behind the prices. */
  public Discounts discounts() {
    return discounts;
  }

  /** The discount of now; none for what is not owed. */
  public Optional<Discount> discount(FineRow fine) {
    return fine.status() == FineStatus.UNPAID || fine.status() == FineStatus.PAYING
        ? discounts.on(fine.claim(), time.today())
        : Optional.empty();
  }

  /** The fine with its discount, to be written. */
  public FineTable.Priced priced(FineRow fine) {
    return new FineTable.Priced(fine, discount(fine));
  }

  /** The fine as others see it. */
  public Fine view(FineRow fine) {
    FineRow.Offence offence = fine.told().offence();
    return new Fine(
        new FineId(fine.id()),
        new Uin(fine.uin()),
        new CompanyId(fine.company()),
        fine.registry(),
        fine.status(),
        fine.who().vehicle().map(VehicleId::new),
        fine.who().vehicleLabel(),
        fine.who().driver(),
        offence.article(),
        offence.text(),
        offence.at(),
        offence.place(),
        offence.department(),
        Photos.uri(offence.photo()),
        fine.told().ruledOn(),
        fine.told().full(),
        fine.sums().paid(),
        fine.sums().owed(),
        discount(fine),
        fine.told().dueOn(),
        fine.told().payee(),
        fine.payment().map(PaymentId::new),
        fine.receivedAt(),
        fine.changedAt(),
        fine.version());
  }
}
