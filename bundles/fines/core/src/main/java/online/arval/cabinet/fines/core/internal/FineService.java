package online.arval.cabinet.fines.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import online.arval.cabinet.fines.api.Attribution;
import online.arval.cabinet.fines.api.Fine;
import online.arval.cabinet.fines.api.FineEntry;
import online.arval.cabinet.fines.api.FineId;
import online.arval.cabinet.fines.api.FinePayment;
import online.arval.cabinet.fines.api.FineQuery;
import online.arval.cabinet.fines.api.FineQuote;
import online.arval.cabinet.fines.api.Fines;
import online.arval.cabinet.fines.core.internal.data.Entries;
import online.arval.cabinet.fines.core.internal.data.FineRow;
import online.arval.cabinet.fines.core.internal.data.FineTable;
import online.arval.cabinet.fines.core.internal.data.FinesDatabase;
import online.arval.cabinet.fines.core.internal.rules.Effect;
import online.arval.cabinet.fines.core.internal.rules.Scope;
import online.arval.cabinet.fines.core.internal.sync.Registries;
import online.arval.cabinet.fleet.api.Driver;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.fleet.api.Drivers;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.model.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Fines} on the tables of the fines. */
@Component
public final class FineService implements Fines {
  private static final int HISTORY = 200;
  private static final int SHORTEST_REASON = 3;
  private static final int LONGEST_REASON = 200;

  private final FinesDatabase database;
  private final FineTerms terms;
  private final FineWriter writer;
  private final FineJournal journal;
  private final FinePayments payments;
  private final Registries registries;
  private final Access access;
  private final Drivers drivers;
  private final Time time;

  @Activate
  public FineService(
      @Reference FinesDatabase database,
      @Reference FineTerms terms,
      @Reference FineWriter writer,
      @Reference FineJournal journal,
      @Reference FinePayments payments,
      @Reference Registries registries,
      @Reference Access access,
      @Reference Drivers drivers,
      @Reference Time time) {
    this.database = database;
    this.terms = terms;
    this.writer = writer;
    this.journal = journal;
    this.payments = payments;
    this.registries = registries;
    this.access = access;
    this.drivers = drivers;
    this.time = time;
  }

  @Override
  public Page<Fine> find(Caller caller, FineQuery query, PageRequest page) {
    query.discountEndsWithin().ifPresent(FineService::requireDays);
    Scope scope = access.seen(caller);
    return database
        .read(em -> FineViews.find(em, scope, query, page, time.today()))
        .map(terms::view);
  }

  @Override
  public Fine get(Caller caller, FineId id) {
    Scope scope = access.seen(caller);
    return terms.view(database.read(em -> FineViews.require(em, scope, id)));
  }

  @Override
  public List<FineEntry> history(Caller caller, FineId id) {
    Scope scope = access.seen(caller);
    return database.read(
        em -> {
          FineRow fine = FineViews.require(em, scope, id);
          List<FineEntry> entries = new ArrayList<>(Entries.of(em, fine.id(), HISTORY));
          if (entries.size() < HISTORY) {
            entries.add(received(fine));
          }
          return entries;
        });
  }

  private FineEntry received(FineRow fine) {
    String title =
        registries.find(fine.registry()).map(Registries.Registry::title).orElse(fine.registry());
    return new FineEntry(
        fine.receivedAt(),
        "received",
        title,
        FleetLookup.SYSTEM.principal(),
        new FineEntry.Facts(Optional.empty(), Optional.empty(), fine.registry()));
  }

  @Override
  public FineQuote quote(Caller caller, List<FineId> fines) {
    return payments.quote(caller, fines);
  }

  @Override
  public Payment pay(Caller caller, FinePayment order) {
    return payments.pay(caller, order);
  }

  @Override
  public Fine attribute(
      Caller caller,
      FineId id,
      Optional<DriverId> driver,
      String reason,
      OptionalLong expectedVersion) {
    Scope scope = access.seen(caller);
    return database.tx(
        em -> {
          CompanyId company = new CompanyId(FineViews.require(em, scope, id).company());
          access.requireManage(caller, company);
          String because = checked(reason);
          FineRow fine = FineTable.lock(em, "id", List.of(id.value())).get(0);
          requireVersion(fine, expectedVersion);
          Attribution said = byHand(caller, company, driver, because);
          FineRow after =
              fine.with(new FineRow.Who(fine.who().vehicle(), fine.who().vehicleLabel(), said));
          // the name is in the fine; the history, which people of other roles see, has the reason
          Effect effect =
              new Effect(after, List.of(), List.of(new Effect.Note("attributed", because)));
          FineRow written = writer.apply(em, caller, List.of(effect)).get(0);
          journal.record(
              caller,
              "attribution.changed",
              "fine:" + id,
              company,
              Map.of("driver", driver.map(DriverId::value).orElse("")));
          return terms.view(written);
        });
  }

  private Attribution byHand(
      Caller caller, CompanyId company, Optional<DriverId> driver, String reason) {
    Optional<Driver> known = driver.map(id -> drivers.get(FleetLookup.SYSTEM, id));
    if (known.filter(it -> !it.companyId().equals(company)).isPresent()) {
      throw ProblemException.notFound("driver");
    }
    return new Attribution(
        driver, known.map(Driver::fullName).orElse(""), Attribution.Basis.BY_HAND, reason);
  }

  private static String checked(String reason) {
    String text = reason == null ? "" : reason.strip();
    if (Texts.isBlank(text)
        || !Texts.isProper(text)
        || text.length() < SHORTEST_REASON
        || text.length() > LONGEST_REASON) {
      throw ProblemException.invalid(
          "reason",
          "out-of-range",
          "must have " + SHORTEST_REASON + " to " + LONGEST_REASON + " characters");
    }
    return text;
  }

  private static void requireVersion(FineRow fine, OptionalLong expected) {
    if (expected.isPresent() && expected.getAsLong() != fine.version()) {
      throw ProblemException.of(
              ProblemKind.PRECONDITION_FAILED,
              "version-mismatch",
              "It was changed meanwhile: the version is " + fine.version() + ".")
          .with("version", fine.version());
    }
  }

  private static void requireDays(int days) {
    if (days < 0 || days > 60) {
      throw ProblemException.invalid("discountEndsWithin", "out-of-range", "must be 0 to 60 days");
    }
  }
}
