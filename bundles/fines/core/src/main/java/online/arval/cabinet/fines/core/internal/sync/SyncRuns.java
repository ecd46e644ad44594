package online.arval.cabinet.fines.core.internal.sync;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import online.arval.cabinet.fines.api.SyncState;
import online.arval.cabinet.fines.api.registry.ChargeBatch;
import online.arval.cabinet.fines.core.internal.Time;
import online.arval.cabinet.fines.core.internal.data.FinesDatabase;
import online.arval.cabinet.fines.core.internal.data.StoredSync;
import online.arval.cabinet.fines.core.internal.intake.ChargeIntake.Taken;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads registries, a question at a time: one run for each company and registry, whose state is
 * written with every answer. A question without an answer is put again.
 */
@Component(service = SyncRuns.class)
public final class SyncRuns {
  /** From the end of one run to the beginning of the next. */
  static final Duration INTERVAL = Duration.ofHours(1);

  /** What a registry shows late is asked for again; what comes twice is harmless. */
  private static final Duration OVERLAP = Duration.ofHours(6);

  /** A connector that has not answered until then is asked again. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
  private static final int MOST_ATTEMPTS = 8;

  /** Longest address of a page that can be kept. */
  private static final int LONGEST_PAGE = 400;

  /** Runs begun, and questions repeated, in one go. */
  private static final int AT_ONCE = 50;

  private final FinesDatabase database;
  private final ChargeQuestions questions;
  private final Time time;

  @Activate
  public SyncRuns(
      @Reference FinesDatabase database,
      @Reference ChargeQuestions questions,
      @Reference Time time) {
    this.database = database;
    this.questions = questions;
    this.time = time;
  }

  /**
   * Begins a run. While one is under way, another follows it: what changed since that one began is
   * not read by it.
   */
  SyncState start(CompanyId company, String registry, boolean whole) {
    return database.tx(
        em -> {
          StoredSync run = row(em, company, registry, time.now());
          if (run.isRunning()) {
            run.wantAgain(whole, time.now());
          } else {
            begin(run, whole);
          }
          return run.view();
        });
  }

  /** Makes sure that a company and a registry have a row, to be read first at the moment. */
  void plan(CompanyId company, String registry, Instant first) {
    database.tx(em -> row(em, company, registry, first));
  }

  /** How far the registries have been read for a company. */
  List<SyncState> state(CompanyId company) {
    return database.read(
        em ->
            em
                .createQuery(
                    "select s from StoredSync s where s.companyId = :company order by s.registry",
                    StoredSync.class)
                .setParameter("company", company.value())
                .getResultList()
                .stream()
                .map(StoredSync::view)
                .toList());
  }

  /** Whether the charges answer the question that was asked last. */
  public boolean isAsked(CompanyId company, ChargeBatch batch) {
    return database.read(em -> find(em, company, batch).isPresent());
  }

  /** Goes on after an answer. */
  public void answered(CompanyId company, ChargeBatch batch, Taken taken) {
    database.tx(
        em -> {
          find(em, company, batch).ifPresent(run -> answered(run, batch, taken));
          return null;
        });
  }

  /** Those of the companies that have no row for the registry. */
  List<Company> unplanned(List<Company> companies, String registry) {
    List<String> keys =
        companies.stream().map(company -> StoredSync.key(company.id(), registry)).toList();
    Set<String> known =
        Set.copyOf(
            database.read(
                em ->
                    SqlText.of("select s.id from fines_sync s where 1 = 1")
                        .andIn("s.id", keys)
                        .list(em, row -> row.getString(1))));
    return companies.stream()
        .filter(company -> !known.contains(StoredSync.key(company.id(), registry)))
        .toList();
  }

  /** Puts questions to a registry again that wait for it, or that were not answered. */
  void repeat(String registry) {
    Instant now = time.now();
    String waiting =
        "s.running = true and s.registry = ?"
            + " and (s.again_at <= ? or (s.again_at is null and s.asked_at <= ?))"
            + " order by s.asked_at";
    ids(waiting, registry, now, now.minus(PATIENCE))
        .forEach(id -> change(id, StoredSync::isRunning, this::goOn));
  }

  /** Begins the runs that are due at a registry. */
  void begin(String registry) {
    Instant now = time.now();
    ids("s.running = false and s.next_at <= ? and s.registry = ? order by s.next_at", now, registry)
        .forEach(id -> change(id, run -> !run.isRunning(), run -> begin(run, false)));
  }

  private void begin(StoredSync run, boolean whole) {
    run.start(whole, OVERLAP, time.now());
    goOn(run);
  }

  /** Changes a row when it is still as it was found to be. */
  private void change(String id, Predicate<StoredSync> still, Consumer<StoredSync> change) {
    database.tx(
        em -> {
          StoredSync run = em.find(StoredSync.class, id, LockModeType.PESSIMISTIC_WRITE);
          if (still.test(run)) {
            change.accept(run);
          }
          return null;
        });
  }

  private void answered(StoredSync run, ChargeBatch batch, Taken taken) {
    if (!batch.problem().isEmpty() || batch.again()) {
      postpone(run, batch.problem().isEmpty() ? "sources-do-not-answer" : batch.problem());
      return;
    }
    run.took(taken.received(), taken.changed());
    if (batch.next().length() > LONGEST_PAGE) {
      finish(run, "page-too-long");
      return;
    }
    if (!batch.next().isEmpty()) {
      run.turnTo(batch.next());
    } else if (run.phase() == StoredSync.Phase.ORGANISATION) {
      finish(run, "");
      return;
    } else {
      run.turnFleet();
    }
    goOn(run);
  }

  private void goOn(StoredSync run) {
    if (!questions.ask(run)) {
      finish(run, "");
    }
  }

  private void postpone(StoredSync run, String why) {
    Instant now = time.now();
    if (run.attempts() >= MOST_ATTEMPTS) {
      finish(run, why);
      return;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << run.attempts());
    run.postpone(now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT), now);
  }

  private void finish(StoredSync run, String why) {
    Instant now = time.now();
    run.finish(why, now.plus(INTERVAL), now);
    if (run.isWantedAgain()) {
      begin(run, run.isWantedWhole());
    }
  }

  private List<String> ids(String condition, Object... values) {
    return database.read(
        em ->
            SqlText.of("select s.id from fines_sync s where " + condition, values)
                .add(" fetch first " + AT_ONCE + " rows only")
                .list(em, row -> row.getString(1)));
  }

  private Optional<StoredSync> find(EntityManager em, CompanyId company, ChargeBatch batch) {
    return Optional.ofNullable(em.find(StoredSync.class, StoredSync.key(company, batch.registry())))
        .filter(run -> run.isRunning() && run.requestId().equals(batch.requestId()));
  }

  private StoredSync row(EntityManager em, CompanyId company, String registry, Instant first) {
    StoredSync known = em.find(StoredSync.class, StoredSync.key(company, registry));
    if (known != null) {
      return known;
    }
    StoredSync fresh = new StoredSync(company, registry, first, time.now());
    em.persist(fresh);
    return fresh;
  }
}
