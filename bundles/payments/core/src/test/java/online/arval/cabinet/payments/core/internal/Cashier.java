package online.arval.cabinet.payments.core.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import online.arval.cabinet.payments.api.NewPayment;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.payments.api.PaymentLine;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.payments.api.Refund;
import online.arval.cabinet.payments.api.gateway.GatewayAnnounced;
import online.arval.cabinet.payments.api.gateway.GatewayContract;
import online.arval.cabinet.payments.api.gateway.Outcome;
import online.arval.cabinet.payments.api.gateway.PaymentAnswer;
import online.arval.cabinet.payments.api.gateway.RefundAnswer;
import online.arval.cabinet.payments.core.internal.data.PaymentsDatabase;
import online.arval.cabinet.payments.core.internal.data.Stored;
import online.arval.cabinet.payments.core.internal.data.StoredGateway;
import online.arval.cabinet.payments.core.internal.data.StoredPayment;
import online.arval.cabinet.payments.core.internal.data.StoredReconciliation;
import online.arval.cabinet.payments.core.internal.data.StoredRefund;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.model.UserId;
import online.arval.cabinet.platform.operations.AuditEvent;
import online.arval.cabinet.platform.persistence.testing.TestDatabases;

/** The whole core on a database in memory, without OSGi; the test plays the gateways. */
final class Cashier implements AutoCloseable {
  static final Caller ROOT = new Caller.Internal("test");
  static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  static final CompanyId COMPANY = CompanyId.create();
  static final String GATEWAY = "yookassa";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What was sent, and where to. */
  record Sent(String destination, CloudEvent event) {}

  final MovableClock clock = new MovableClock(NOW);
  final List<Sent> sent = new CopyOnWriteArrayList<>();
  final List<AuditEvent> audit = new CopyOnWriteArrayList<>();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final TestDatabases databases = TestDatabases.inMemory();
  final PaymentsDatabase database;
  final Time time = new Time(clock);
  final PaymentService payments;
  final GatewayService gateways;
  final MethodService methods;
  final Answers answers;
  final Janitor janitor;
  final LedgerService ledger;
  final ReconciliationService reconciliations;
  final SilentReconciliations silent;

  Cashier() {
    database =
        new PaymentsDatabase(
            databases.open(
                PaymentsDatabase.FEATURE,
                Stored.class,
                StoredGateway.class,
                StoredPayment.class,
                StoredReconciliation.class,
                StoredRefund.class));
    Settings settings = new Settings(Defaults.of(Settings.Values.class));
    Journal journal =
        new Journal((to, event) -> sent.add(new Sent(to.toString(), event)), audit::add, time);
    GatewayCommands commands =
        new GatewayCommands(
            (to, event) -> sent.add(new Sent(to.toString(), event)), settings, time);
    Suspicions suspicions = new Suspicions(audit::add, meters);
    Numbers numbers = new Numbers(meters, databases.transactions(), database, time);
    GatewayBook book = new GatewayBook(settings, time);
    Checks checks = new Checks(book, commands, settings, time);
    MethodBook methodBook = new MethodBook(journal, time);
    LedgerBook ledgerBook = new LedgerBook(time);
    RefundFlow refunds =
        new RefundFlow(ledgerBook, book, commands, journal, suspicions, numbers, settings, time);
    PaymentFlow flow =
        new PaymentFlow(
            ledgerBook,
            refunds,
            book,
            methodBook,
            commands,
            journal,
            suspicions,
            numbers,
            settings,
            time);
    payments =
        new PaymentService(
            database,
            databases.dialect(),
            book,
            methodBook,
            commands,
            refunds,
            checks,
            journal,
            numbers,
            settings,
            time);
    KnownCompanies companies = new KnownCompanies(COMPANY::equals);
    gateways = new GatewayService(database, book, companies, journal);
    methods = new MethodService(database, methodBook, companies, journal);
    Reconciler reconciler =
        new Reconciler(commands, new Comparison(time), checks, journal, settings, time);
    silent = new SilentReconciliations(database, reconciler);
    answers = new Answers(database, flow, refunds, book, checks, reconciler, suspicions);
    janitor = new Janitor(database, checks, numbers);
    ledger = new LedgerService(database, time);
    reconciliations = new ReconciliationService(database, commands, journal, time);
    announce(GATEWAY, true);
  }

  void announce(String gateway, boolean healthy) {
    answer(
        GatewayContract.ANNOUNCED,
        new GatewayAnnounced(gateway, gateway.toUpperCase(), 100, 10_000_000, healthy));
  }

  Payment order(long... kopecks) {
    return payments.order(ROOT, wanted(kopecks));
  }

  /** An order the gateway has taken the money of. */
  Payment paid(long kopecks) {
    Payment payment = order(kopecks);
    answer(payment, Outcome.PROCESSED);
    return get(payment.id());
  }

  static NewPayment wanted(long... kopecks) {
    List<PaymentLine> lines =
        IntStream.range(0, kopecks.length)
            .mapToObj(
                i ->
                    new PaymentLine(
                        "fine:" + i, "Fine " + i, Optional.empty(), Money.ofKopecks(kopecks[i])))
            .toList();
    return new NewPayment(COMPANY, "fines", lines, Optional.empty(), "/fines");
  }

  Payment get(PaymentId id) {
    return payments.get(ROOT, id);
  }

  PaymentStatus status(Payment payment) {
    return get(payment.id()).status();
  }

  void answer(Payment payment, Outcome outcome) {
    answer(payment, outcome, payment.total().kopecks(), payment.gateway(), "");
  }

  void answer(Payment payment, Outcome outcome, long kopecks, String gateway, String reason) {
    answer(
        GatewayContract.PAYMENT,
        new PaymentAnswer(
            payment.id().value(),
            gateway,
            outcome,
            "ref-" + payment.number(),
            kopecks,
            0,
            outcome == Outcome.PENDING ? "https://pay.example/" + payment.number() : "",
            reason,
            "command"));
  }

  void answer(Refund refund, Outcome outcome) {
    answer(
        GatewayContract.REFUND,
        new RefundAnswer(
            refund.id().value(),
            refund.payment().value(),
            GATEWAY,
            outcome,
            "refund-" + refund.id(),
            refund.amount().kopecks(),
            "",
            "command"));
  }

  void answer(String type, Object data) {
    answers.handle(
        new CloudEvent(
            Ids.next(),
            GatewayContract.source(GATEWAY),
            type,
            Optional.empty(),
            time.now(),
            Optional.empty(),
            Optional.empty(),
            JSON.valueToTree(data)));
  }

  List<CloudEvent> sent(String type) {
    return sent.stream().map(Sent::event).filter(it -> it.type().equals(type)).toList();
  }

  List<String> suspicions() {
    List<String> kinds = new ArrayList<>();
    for (AuditEvent event : audit) {
      if (event.action().startsWith("payments.suspicion.")) {
        kinds.add(event.action().substring("payments.suspicion.".length()));
      }
    }
    return kinds;
  }

  Map<String, Long> balances() {
    return ledger.balances(ROOT).stream()
        .collect(
            java.util.stream.Collectors.toMap(
                balance -> balance.account(), balance -> balance.amount().kopecks()));
  }

  static Caller.Person person(Role role, CompanyId companyOrNull) {
    return new Caller.Person(UserId.create(), role.name(), role, companyOrNull);
  }

  @Override
  public void close() {
    databases.close();
  }
}
