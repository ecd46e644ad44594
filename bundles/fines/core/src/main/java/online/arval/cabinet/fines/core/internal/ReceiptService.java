package online.arval.cabinet.fines.core.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.fines.api.FineId;
import online.arval.cabinet.fines.api.FineReceipt;
import online.arval.cabinet.fines.api.FineReceipts;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.fines.core.internal.data.Entries;
import online.arval.cabinet.fines.core.internal.data.FineRow;
import online.arval.cabinet.fines.core.internal.data.FinesDatabase;
import online.arval.cabinet.fines.core.internal.data.Lines;
import online.arval.cabinet.fines.core.internal.rules.Scope;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.payments.api.Gateway;
import online.arval.cabinet.payments.api.Gateways;
import online.arval.cabinet.payments.api.Ledger;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.payments.api.Payments;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.Uin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link FineReceipts} from the fines, the payments and their ledger. */
@Component
public final class ReceiptService implements FineReceipts {
  private final FinesDatabase database;
  private final Access access;
  private final Payments payments;
  private final Ledger ledger;
  private final Gateways gateways;
  private final Companies companies;

  @Activate
  public ReceiptService(
      @Reference FinesDatabase database,
      @Reference Access access,
      @Reference Payments payments,
      @Reference Ledger ledger,
      @Reference Gateways gateways,
      @Reference Companies companies) {
    this.database = database;
    this.access = access;
    this.payments = payments;
    this.ledger = ledger;
    this.gateways = gateways;
    this.companies = companies;
  }

  @Override
  public FineReceipt ofPayment(Caller caller, PaymentId id) {
    access.seen(caller);
    Payment payment = payments.get(caller, id);
    if (!payment.purpose().equals(FinePayments.PURPOSE)) {
      throw ProblemException.notFound("payment");
    }
    if (payment.status() != PaymentStatus.PAID) {
      throw notPaid("The payment is not paid.");
    }
    return receipt(payment, database.read(em -> receiptLines(em, Lines.ofPayment(em, id.value()))));
  }

  @Override
  public FineReceipt ofFine(Caller caller, FineId id) {
    Scope scope = access.seen(caller);
    Lines.Line paid =
        database.read(
            em -> {
              FineViews.require(em, scope, id);
              return latestPaid(Lines.ofFines(em, List.of(id.value())))
                  .orElseThrow(() -> notPaid("Nothing was paid for the fine here."));
            });
    // whoever sees the fine sees what was paid for it, also when somebody else has ordered that
    Payment payment = payments.get(FleetLookup.SYSTEM, new PaymentId(paid.payment()));
    return receipt(payment, database.read(em -> receiptLines(em, List.of(paid))));
  }

  private static ProblemException notPaid(String detail) {
    return ProblemException.conflict("payment-not-paid", detail);
  }

  /** Lines are oldest first; one whose money is with the payee goes before one that came back. */
  private static Optional<Lines.Line> latestPaid(List<Lines.Line> lines) {
    Optional<Lines.Line> held =
        lines.stream().filter(line -> line.state().holdsMoney()).reduce((one, later) -> later);
    return held.or(
        () ->
            lines.stream()
                .filter(line -> line.state() == Lines.State.REFUNDED)
                .reduce((one, later) -> later));
  }

  private FineReceipt receipt(Payment payment, List<FineReceipt.Line> lines) {
    Company company = companies.get(FleetLookup.SYSTEM, payment.company());
    return new FineReceipt(
        payment.id(),
        payment.number(),
        new FineReceipt.Payer(company.name(), company.inn(), company.kpp()),
        title(payment.gateway()),
        payment.gatewayReference(),
        paidAt(payment),
        lines);
  }

  private String title(String gateway) {
    return gateways.all(FleetLookup.SYSTEM).stream()
        .filter(one -> one.name().equals(gateway))
        .map(Gateway::title)
        .findFirst()
        .orElse(gateway);
  }

  /** The ledger's moment; the payment itself changes again with refunds. */
  private Instant paidAt(Payment payment) {
    return ledger.ofPayment(FleetLookup.SYSTEM, payment.id()).stream()
        .filter(entry -> entry.transaction().equals("payment:" + payment.id()))
        .map(Ledger.Entry::at)
        .findFirst()
        .orElse(payment.changedAt());
  }

  private static List<FineReceipt.Line> receiptLines(EntityManager em, List<Lines.Line> lines) {
    List<String> ids = lines.stream().map(Lines.Line::fine).toList();
    Map<String, FineRow> fines = new HashMap<>();
    FineViews.some(em, new Scope.Everything(), ids.stream().map(FineId::new).toList())
        .forEach(fine -> fines.put(fine.id(), fine));
    Map<String, Instant> confirmed = Entries.latest(em, "confirmed", ids);
    return lines.stream()
        .map(line -> line(line, fines.get(line.fine()), confirmed.get(line.fine())))
        .toList();
  }

  private static FineReceipt.Line line(Lines.Line line, FineRow fine, Instant confirmedOrNull) {
    FineReceipt.State state = state(line.state(), fine.status());
    // of a line that went back in part, the money that is left
    boolean back = line.state() == Lines.State.REFUNDED;
    return new FineReceipt.Line(
        new FineId(fine.id()),
        new Uin(fine.uin()),
        fine.told().offence().article(),
        fine.who().vehicleLabel(),
        fine.told().ruledOn(),
        fine.told().payee(),
        back ? line.settles() : line.settled(),
        back ? line.settles().minus(line.amount()) : line.settled().minus(line.left()),
        back ? line.amount() : line.left(),
        state,
        Optional.ofNullable(confirmedOrNull).filter(at -> state == FineReceipt.State.CONFIRMED));
  }

  private static FineReceipt.State state(Lines.State line, FineStatus fine) {
    return switch (line) {
      case REFUNDED -> FineReceipt.State.RETURNED;
      case REFUND_DUE, REFUNDING -> FineReceipt.State.RETURNING;
      // the payment is paid; the news of it may still be on its way to the fine
      case ORDERED, FAILED, PAID ->
          fine == FineStatus.CONFIRMED ? FineReceipt.State.CONFIRMED : FineReceipt.State.PAID;
    };
  }
}
