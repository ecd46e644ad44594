package online.arval.cabinet.fines.core.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.fines.api.Fine;
import online.arval.cabinet.fines.api.FineId;
import online.arval.cabinet.fines.api.FinePayment;
import online.arval.cabinet.fines.api.FineQuery;
import online.arval.cabinet.fines.api.registry.RegistryAnnounced;
import online.arval.cabinet.fines.api.registry.RegistryContract;
import online.arval.cabinet.fines.core.internal.autopay.ApprovalService;
import online.arval.cabinet.fines.core.internal.autopay.AutopayTask;
import online.arval.cabinet.fines.core.internal.data.FinesDatabase;
import online.arval.cabinet.fines.core.internal.data.Stored;
import online.arval.cabinet.fines.core.internal.data.StoredAutopayRule;
import online.arval.cabinet.fines.core.internal.data.StoredPolicy;
import online.arval.cabinet.fines.core.internal.data.StoredSync;
import online.arval.cabinet.fines.core.internal.intake.ChargeIntake;
import online.arval.cabinet.fines.core.internal.intake.Newcomers;
import online.arval.cabinet.fines.core.internal.intake.PushedCharges;
import online.arval.cabinet.fines.core.internal.intake.QuittanceIntake;
import online.arval.cabinet.fines.core.internal.intake.RegistryAnswers;
import online.arval.cabinet.fines.core.internal.rules.DiscountSchedule;
import online.arval.cabinet.fines.core.internal.sync.ChargeQuestions;
import online.arval.cabinet.fines.core.internal.sync.QuittanceTask;
import online.arval.cabinet.fines.core.internal.sync.Registries;
import online.arval.cabinet.fines.core.internal.sync.SyncPlanTask;
import online.arval.cabinet.fines.core.internal.sync.SyncRuns;
import online.arval.cabinet.fines.core.internal.sync.SyncService;
import online.arval.cabinet.fines.core.internal.sync.SyncTask;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.Destination;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.operations.AuditEvent;
import online.arval.cabinet.platform.persistence.testing.TestDatabases;

/** The whole core on a database in memory, without OSGi, beside a fleet and payments in lists. */
final class Office implements AutoCloseable {
  static final Caller ROOT = new Caller.Internal("test");
  static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  static final String REGISTRY = "gisgmp";
  static final DiscountSchedule LAW =
      DiscountSchedule.parse(
          List.of("..2024-12-31;50;20", "2025-01-01..;25;30"), List.of("12.8", "12.9 ч.6"), "");

  /** A message that left. */
  record Sent(Destination to, CloudEvent event) {}

  final MovableClock clock = new MovableClock(NOW);
  final Time time = new Time(clock);
  final List<Sent> sent = new ArrayList<>();
  final List<AuditEvent> audit = new ArrayList<>();
  final FakeFleet fleet = new FakeFleet();
  final FakePayments bank = new FakePayments();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final TestDatabases databases;
  final FinesDatabase database;
  final FineTerms terms = new FineTerms(time, LAW);
  final Access access;
  final FineJournal journal;
  final FineWriter writer;
  final FineService fines;
  final PaymentNews paymentNews;
  final Registries registries;
  final SyncRuns runs;
  final RegistryAnswers answers;
  final PushedCharges pushed;
  final SyncService sync;
  final SyncTask syncTask;
  final SyncPlanTask syncPlan;
  final QuittanceTask quittances;
  final RefundTask refunds;
  final EndedDiscountsTask endedDiscounts;
  final UnpaidSumsTask unpaidSums;
  final UnpaidSumsCheckTask unpaidSumsCheck;
  final FleetNews fleetNews;
  final SettingsService settings;
  final OverviewService overview;
  final ApprovalService approvals;
  final AutopayTask autopay;
  final ReceiptService receipts;

  Office() {
    this(TestDatabases.inMemory());
  }

  Office(TestDatabases databases) {
    this.databases = databases;
    database =
        new FinesDatabase(
            databases.open(
                FinesDatabase.FEATURE,
                Stored.class,
                StoredAutopayRule.class,
                StoredPolicy.class,
                StoredSync.class));
    journal =
        new FineJournal((to, event) -> sent.add(new Sent(to, event)), audit::add, meters, time);
    access = new Access(database, fleet.membershipsService(), fleet::contains);
    writer = new FineWriter(terms, journal, time);
    FinePayments payments =
        new FinePayments(database, terms, writer, journal, access, bank.service(), time);
    registries = new Registries(database, time);
    fines =
        new FineService(
            database,
            terms,
            writer,
            journal,
            payments,
            registries,
            access,
            fleet.driversService(),
            time);
    paymentNews = new PaymentNews(database, writer, journal);
    FleetLookup lookup =
        new FleetLookup(
            fleet.vehiclesService(), fleet.assignmentsService(), fleet.companiesService());
    ChargeIntake intake =
        new ChargeIntake(database, writer, journal, new Newcomers(lookup, time), terms);
    runs =
        new SyncRuns(
            database,
            new ChargeQuestions(
                fleet.vehiclesService(), fleet.companiesService(), registries, journal, time),
            time);
    answers =
        new RegistryAnswers(
            intake, new QuittanceIntake(database, writer, journal), registries, runs);
    pushed = new PushedCharges(intake);
    sync = new SyncService(runs, registries, access, journal);
    syncTask = new SyncTask(runs, registries);
    syncPlan = new SyncPlanTask(runs, registries, fleet.companiesService(), time);
    quittances = new QuittanceTask(database, registries, journal, time);
    refunds = new RefundTask(database, writer, journal, bank.service(), time);
    endedDiscounts = new EndedDiscountsTask(database, terms, journal, time);
    unpaidSums = new UnpaidSumsTask(database);
    unpaidSumsCheck = new UnpaidSumsCheckTask(database);
    fleetNews = new FleetNews(database, lookup, writer);
    settings = new SettingsService(database, access, journal, bank.gateways(), time);
    overview = new OverviewService(database, access, time);
    approvals = new ApprovalService(database, terms, writer, journal, access, time);
    autopay =
        new AutopayTask(database, terms, payments, bank.service(), bank.methods(), journal, time);
    receipts =
        new ReceiptService(
            database,
            access,
            bank.service(),
            bank.ledger(),
            bank.gateways(),
            fleet.companiesService());
  }

  void announce(boolean byOrganisation) {
    registries.announced(new RegistryAnnounced(REGISTRY, "ГИС ГМП", true, byOrganisation, true));
  }

  /** Charges arrive by themselves. */
  void push(ObjectNode... charges) {
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("registry", REGISTRY);
    data.putArray("charges").addAll(List.of(charges));
    pushed.handle(event(RegistryContract.CHARGES, data));
  }

  /** A registry says that a charge is settled, or what is still owed. */
  void quittance(Fine fine, long paid, long toPay) {
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("registry", REGISTRY);
    data.putArray("quittances")
        .addObject()
        .put("uin", fine.uin().value())
        .put("paidKopecks", paid)
        .put("toPayKopecks", toPay)
        .put("at", clock.instant().toString());
    answers.handle(event(RegistryContract.QUITTANCES, data));
  }

  static CloudEvent event(String type, ObjectNode data) {
    return new CloudEvent(
        Ids.next(),
        URI.create("/registries/" + REGISTRY),
        type,
        Optional.empty(),
        NOW,
        Optional.empty(),
        Optional.empty(),
        data);
  }

  /** Commands to the registry, as they were sent. */
  List<JsonNode> commands(String type) {
    return sent.stream()
        .map(Sent::event)
        .filter(event -> event.type().equals(type))
        .map(CloudEvent::data)
        .toList();
  }

  List<Fine> all() {
    return fines.find(ROOT, FineQuery.all(), PageRequest.first(500)).items();
  }

  Fine byUin(String uin) {
    return all().stream().filter(fine -> fine.uin().value().equals(uin)).findFirst().orElseThrow();
  }

  Fine again(Fine fine) {
    return fines.get(ROOT, fine.id());
  }

  Payment pay(Caller caller, Fine... chosen) {
    List<FineId> ids = java.util.Arrays.stream(chosen).map(Fine::id).toList();
    return fines.pay(
        caller, new FinePayment(ids, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  void paid(Payment payment) {
    bank.settled.add(payment.id());
    paymentNews.handle(FakePayments.changed(payment, PaymentStatus.PAID));
  }

  static Caller.Partner partner(CompanyId companyOrNull, String... scopes) {
    return new Caller.Partner("erp", companyOrNull, Set.of(scopes));
  }

  @Override
  public void close() {
    databases.close();
  }
}
