package online.arval.cabinet.fines.web.internal;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.fines.api.Attribution;
import online.arval.cabinet.fines.api.Discount;
import online.arval.cabinet.fines.api.DiscountSource;
import online.arval.cabinet.fines.api.Fine;
import online.arval.cabinet.fines.api.FineId;
import online.arval.cabinet.fines.api.FineQuote;
import online.arval.cabinet.fines.api.FineReceipt;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.fines.api.Payee;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.fleet.api.VehicleId;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.payments.api.PaymentLine;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.model.Uin;
import online.arval.cabinet.platform.model.UserId;

/** Things to test with. */
public final class Samples {
  /** A company. */
  public static final CompanyId COMPANY = new CompanyId("00000000-0000-7000-8000-000000000001");

  /** One that is not the manager's. */
  public static final CompanyId FOREIGN = new CompanyId("00000000-0000-7000-8000-000000000002");

  /** A fine's id. */
  public static final FineId FINE = new FineId("00000000-0000-7000-8000-0000000000f1");

  /** A driver's id. */
  public static final DriverId DRIVER = new DriverId("00000000-0000-7000-8000-0000000000d1");

  /** A payment's id. */
  public static final PaymentId PAYMENT = new PaymentId("00000000-0000-7000-8000-0000000000e1");

  /** A manager of {@link #COMPANY}. */
  public static final Caller MANAGER =
      new Caller.Person(UserId.create(), "fleet", Role.FLEET_MANAGER, COMPANY);

  /** A partner that pays fines. */
  public static final Caller PARTNER =
      new Caller.Partner("erp", null, Set.of("fines:read", "fines:pay"));

  private static final Instant MOMENT = Instant.parse("2026-11-01T20:30:05Z");
  private static final Money FULL = Money.ofRoubles(1000);
  private static final Uin UIN = new Uin("18810177170712879661");

  private Samples() {}

  /** A quarter off, to the end of 2026-12-01. */
  public static Discount discount() {
    return new Discount(
        Money.ofRoubles(750),
        Money.ofRoubles(250),
        LocalDate.of(2026, 12, 1),
        DiscountSource.REGISTRY);
  }

  /** A fine with everything. */
  public static Fine full() {
    return fine(
        Optional.of(new VehicleId("00000000-0000-7000-8000-0000000000a1")),
        new Attribution(
            Optional.of(DRIVER), "Иванов Иван", Attribution.Basis.BY_HAND, "они поменялись"),
        Optional.of(MOMENT),
        Optional.of(URI.create("https://example.test/photo/1")),
        Optional.of(discount()),
        Optional.of(PAYMENT),
        "=12.9 ч.2");
  }

  /** A fine with nothing that may be absent. */
  public static Fine bare() {
    return fine(
        Optional.empty(),
        new Attribution(Optional.empty(), "", Attribution.Basis.UNKNOWN, ""),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  private static Fine fine(
      Optional<VehicleId> vehicle,
      Attribution who,
      Optional<Instant> at,
      Optional<URI> photo,
      Optional<Discount> discount,
      Optional<PaymentId> payment,
      String article) {
    boolean rich = !article.isEmpty();
    return new Fine(
        FINE,
        UIN,
        COMPANY,
        "gisgmp",
        FineStatus.UNPAID,
        vehicle,
        "А123ВС77",
        who,
        article,
        rich ? "Превышение скорости" : "",
        at,
        rich ? "Москва, МКАД; 25 км" : "",
        rich ? "ЦАФАП" : "",
        photo,
        LocalDate.of(2026, 11, 2),
        FULL,
        Money.ZERO,
        FULL,
        discount,
        LocalDate.of(2027, 1, 11),
        rich
            ? new Payee("УФК", "7707089101", "770731005", "03100643", "004525988", "188", "45382")
            : new Payee("", "", "", "", "", "", ""),
        payment,
        MOMENT,
        MOMENT,
        7);
  }

  /** What paying {@link #full} costs. */
  public static FineQuote quote() {
    return new FineQuote(
        List.of(new FineQuote.Line(FINE, FULL, Optional.of(discount()), Money.ofRoubles(750))),
        FULL,
        Money.ofRoubles(250),
        Money.ofRoubles(750),
        Optional.of(Moscow.endOf(LocalDate.of(2026, 12, 1))));
  }

  /** A payment in a status. */
  public static Payment payment(PaymentStatus status) {
    return new Payment(
        PAYMENT,
        "P-2026-000123",
        COMPANY,
        "fines",
        "user:x",
        status,
        List.of(
            new PaymentLine(
                "fine:" + FINE, "Штраф 12.9 ч.2", Optional.of(UIN), Money.ofRoubles(750))),
        Money.ofRoubles(750),
        Money.ZERO,
        "yookassa",
        Optional.of("2d0e"),
        Optional.of(URI.create("https://pay.example.test/1")),
        Optional.empty(),
        MOMENT,
        MOMENT,
        Optional.empty(),
        3);
  }

  /** What was paid for {@link #FINE} and so many others like it. */
  public static FineReceipt receipt(int lines, FineReceipt.State state) {
    FineReceipt.Line line =
        new FineReceipt.Line(
            FINE,
            UIN,
            "12.9 ч.2",
            "А123ВС77",
            LocalDate.of(2026, 11, 2),
            new Payee(
                "УФК по г. Москве (УГИБДД ГУ МВД России по г. Москве)",
                "7707089101",
                "770731005",
                "03100643000000017300",
                "004525988",
                "18811601121010001140",
                "45382000"),
            FULL,
            Money.ofRoubles(250),
            Money.ofRoubles(750),
            state,
            Optional.of(MOMENT).filter(at -> state == FineReceipt.State.CONFIRMED));
    return new FineReceipt(
        PAYMENT,
        "P-2026-000123",
        new FineReceipt.Payer("ООО «Ромашка» № 1", "7704000010", Optional.of("770401001")),
        "ЮKassa",
        Optional.of("2d0e-000f-5000"),
        MOMENT,
        Collections.nCopies(lines, line));
  }

  /** The answer for the known thing; another does not exist. */
  public static Object own(Object asked, Object known, Object answer) {
    if (!known.equals(asked)) {
      throw ProblemException.notFound("thing");
    }
    return answer;
  }
}
