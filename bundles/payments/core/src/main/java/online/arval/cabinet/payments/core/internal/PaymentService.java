package online.arval.cabinet.payments.core.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.payments.api.Gateway;
import online.arval.cabinet.payments.api.NewPayment;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.payments.api.PaymentQuery;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.payments.api.Payments;
import online.arval.cabinet.payments.api.Refund;
import online.arval.cabinet.payments.core.internal.data.Lines;
import online.arval.cabinet.payments.core.internal.data.PaymentsDatabase;
import online.arval.cabinet.payments.core.internal.data.StoredPayment;
import online.arval.cabinet.payments.core.internal.data.StoredRefund;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.Texts;
import online.arval.cabinet.platform.persistence.Dialect;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Payments} on the tables of payments. */
@Component
public final class PaymentService implements Payments {
  private static final int MAX_REASON = 200;

  private final PaymentsDatabase database;
  private final Dialect dialect;
  private final GatewayBook gateways;
  private final MethodBook methods;
  private final GatewayCommands commands;
  private final RefundFlow refunds;
  private final Checks checks;
  private final Journal journal;
  private final Numbers numbers;
  private final Settings settings;
  private final Time time;

  @Activate
  public PaymentService(
      @Reference PaymentsDatabase database,
      @Reference Dialect dialect,
      @Reference GatewayBook gateways,
      @Reference MethodBook methods,
      @Reference GatewayCommands commands,
      @Reference RefundFlow refunds,
      @Reference Checks checks,
      @Reference Journal journal,
      @Reference Numbers numbers,
      @Reference Settings settings,
      @Reference Time time) {
    this.database = database;
    this.dialect = dialect;
    this.gateways = gateways;
    this.methods = methods;
    this.commands = commands;
    this.refunds = refunds;
    this.checks = checks;
    this.journal = journal;
    this.numbers = numbers;
    this.settings = settings;
    this.time = time;
  }

  @Override
  public Payment order(Caller caller, NewPayment wanted) {
    if (!caller.sees(wanted.company())) {
      throw ProblemException.notFound("company");
    }
    return database.tx(
        em -> {
          Optional<MethodBook.Kept> method =
              wanted.method().map(id -> methods.require(em, wanted.company(), id));
          Gateway gateway = gateway(em, wanted, method);
          Instant now = time.now();
          PaymentId id = PaymentId.create();
          StoredPayment payment =
              new StoredPayment(
                  id,
                  number(em, now),
                  wanted,
                  caller.principal(),
                  gateway,
                  method.map(MethodBook.Kept::token).orElse(""),
                  now.plus(settings.expiry()),
                  now);
          payment.checkAt(now.plus(settings.firstDelay()));
          em.persist(payment);
          em.flush();
          Lines.insert(em, id.value(), wanted.lines());
          commands.charge(payment, wanted.lines());
          journal.changed(payment, wanted.lines(), "");
          journal.record(
              caller.principal(),
              "payment.ordered",
              payment,
              Map.of("kopecks", Long.toString(payment.total()), "gateway", gateway.name()));
          numbers.moved(payment);
          // by the system: a feature may let people pay who may not see payments
          return Views.require(em, new Caller.Internal("payments"), id);
        });
  }

  /** A kept means is charged where it is kept. */
  private Gateway gateway(
      EntityManager em, NewPayment wanted, Optional<MethodBook.Kept> methodOrNone) {
    Optional<String> keeper = methodOrNone.map(kept -> kept.method().gateway());
    if (keeper.isEmpty()) {
      return gateways.forNew(em, wanted);
    }
    if (wanted.gateway().filter(name -> !name.equals(keeper.get())).isPresent()) {
      throw ProblemException.invalid(
          "gateway", "wrong-gateway", "the means of payment is kept by " + keeper.get());
    }
    return gateways.forNew(em, wanted, keeper);
  }

  private String number(EntityManager em, Instant now) {
    String next =
        dialect == Dialect.POSTGRESQL
            ? "select nextval('payments_number')"
            : "select next value for payments_number";
    return String.format("P-%d-%06d", time.year(now), SqlText.of(next).number(em));
  }

  @Override
  public Payment get(Caller caller, PaymentId id) {
    return database.read(em -> Views.require(em, caller, id));
  }

  @Override
  public Page<Payment> find(Caller caller, PaymentQuery query, PageRequest page) {
    return database.read(em -> Views.find(em, caller, query, page, time));
  }

  @Override
  public Payment cancel(Caller caller, PaymentId id) {
    return database.tx(
        em -> {
          StoredPayment payment = forChange(em, caller, id);
          if (payment.status().isFinal()) {
            throw ProblemException.conflict(
                "payment-final", "The payment is " + payment.status() + " already.");
          }
          if (!payment.cancelRequested()) {
            payment.requestCancel();
            payment.explain(PaymentFlow.CANCELLED);
            payment.touch(time.now());
            payment.checkAt(time.now().plus(settings.firstDelay()));
            commands.cancel(payment);
            journal.record(caller.principal(), "payment.cancel-requested", payment, Map.of());
            em.flush();
          }
          return Views.require(em, caller, id);
        });
  }

  @Override
  public Payment check(Caller caller, PaymentId id) {
    return database.tx(
        em -> {
          StoredPayment payment = forChange(em, caller, id);
          if (!payment.status().isFinal()) {
            checks.check(em, payment);
            payment.touch(time.now());
            em.flush();
          }
          return Views.require(em, caller, id);
        });
  }

  @Override
  public Refund refund(Caller caller, PaymentId id, Money amount, String reason) {
    return database.tx(
        em -> {
          Views.require(em, caller, id);
          Access.requireManages(caller);
          requireSane(amount, reason);
          StoredPayment payment = em.find(StoredPayment.class, id.value());
          if (payment.status() != PaymentStatus.PAID) {
            throw ProblemException.conflict(
                "payment-not-paid", "The payment is " + payment.status() + ".");
          }
          if (amount.kopecks() > payment.refundable()) {
            throw ProblemException.conflict(
                    "refund-exceeds-payment",
                    "Only " + Money.ofKopecks(payment.refundable()) + " can still be refunded.")
                .with("refundableKopecks", payment.refundable());
          }
          return refunds
              .order(em, payment, amount.kopecks(), reason.strip(), caller.principal())
              .view();
        });
  }

  private static void requireSane(Money amount, String reason) {
    if (amount.isNegative() || amount.isZero()) {
      throw ProblemException.invalid("amountKopecks", "out-of-range", "must be more than 0");
    }
    if (Texts.isBlank(reason) || !Texts.isProper(reason) || reason.length() > MAX_REASON) {
      throw ProblemException.invalid(
          "reason", "invalid-reason", "must have 1 to " + MAX_REASON + " characters");
    }
  }

  @Override
  public List<Refund> refunds(Caller caller, PaymentId id) {
    return database.read(
        em -> {
          Views.require(em, caller, id);
          return em
              .createQuery(
                  "select r from StoredRefund r where r.paymentId = :payment order by r.id desc",
                  StoredRefund.class)
              .setParameter("payment", id.value())
              .getResultList()
              .stream()
              .map(StoredRefund::view)
              .toList();
        });
  }

  /** First whether it exists for the caller, then whether the caller may change it. */
  private static StoredPayment forChange(EntityManager em, Caller caller, PaymentId id) {
    Views.require(em, caller, id);
    Access.requireWrites(caller);
    return em.find(StoredPayment.class, id.value());
  }
}
