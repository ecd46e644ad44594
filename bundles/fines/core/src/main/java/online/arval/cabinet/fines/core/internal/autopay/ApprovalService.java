package online.arval.cabinet.fines.core.internal.autopay;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.fines.api.AutopayItem;
import online.arval.cabinet.fines.api.Discount;
import online.arval.cabinet.fines.api.FineApprovals;
import online.arval.cabinet.fines.api.FineId;
import online.arval.cabinet.fines.core.internal.Access;
import online.arval.cabinet.fines.core.internal.FineJournal;
import online.arval.cabinet.fines.core.internal.FineTerms;
import online.arval.cabinet.fines.core.internal.FineWriter;
import online.arval.cabinet.fines.core.internal.Time;
import online.arval.cabinet.fines.core.internal.data.FineRow;
import online.arval.cabinet.fines.core.internal.data.FineTable;
import online.arval.cabinet.fines.core.internal.data.FinesDatabase;
import online.arval.cabinet.fines.core.internal.rules.Effect;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.Uin;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link FineApprovals} on the tables of the fines. */
@Component
public final class ApprovalService implements FineApprovals {
  private static final int SHOWN = 500;
  private static final int AT_ONCE = 200;

  private final FinesDatabase database;
  private final FineTerms terms;
  private final FineWriter writer;
  private final FineJournal journal;
  private final Access access;
  private final Time time;

  @Activate
  public ApprovalService(
      @Reference FinesDatabase database,
      @Reference FineTerms terms,
      @Reference FineWriter writer,
      @Reference FineJournal journal,
      @Reference Access access,
      @Reference Time time) {
    this.database = database;
    this.terms = terms;
    this.writer = writer;
    this.journal = journal;
    this.access = access;
    this.time = time;
  }

  @Override
  public List<AutopayItem> waiting(Caller caller, CompanyId company) {
    access.requireManage(caller, company);
    return database.read(em -> Items.inState(em, company, Items.State.WAITING, SHOWN)).stream()
        .map(this::item)
        .toList();
  }

  @Override
  public List<AutopayItem> problems(Caller caller, CompanyId company) {
    access.requireManage(caller, company);
    return database.read(em -> Items.problems(em, company, SHOWN)).stream()
        .map(this::item)
        .toList();
  }

  @Override
  public int approve(Caller caller, CompanyId company, List<FineId> fines) {
    return decide(caller, company, fines, Items.State.APPROVED, "autopay.approved");
  }

  @Override
  public int reject(Caller caller, CompanyId company, List<FineId> fines) {
    return decide(caller, company, fines, Items.State.REJECTED, "autopay.rejected");
  }

  private int decide(
      Caller caller, CompanyId company, List<FineId> fines, Items.State state, String action) {
    access.requireManage(caller, company);
    if (fines.isEmpty() || fines.size() > AT_ONCE) {
      throw ProblemException.invalid(
          "fineIds", "out-of-range", "must be 1 to " + AT_ONCE + " fines");
    }
    return database.tx(
        em -> {
          requireKnown(em, company, fines);
          List<FineRow> locked = FineTable.lock(em, "id", fines);
          List<String> waiting = Items.waiting(em, company, fines);
          if (waiting.isEmpty()) {
            return 0;
          }
          Items.decide(em, waiting, state, caller.principal(), time.now());
          Effect.Note note = new Effect.Note(action.replace('.', '-'), "");
          writer.apply(
              em,
              caller,
              locked.stream()
                  .filter(fine -> waiting.contains(fine.id()))
                  .map(fine -> new Effect(fine, List.of(), List.of(note)))
                  .toList());
          Map<String, String> details = Map.of("fines", Integer.toString(waiting.size()));
          journal.record(caller, action, "company:" + company, company, details);
          return waiting.size();
        });
  }

  /** What is of no concern to the company does not exist, rather than not wait. */
  private static void requireKnown(EntityManager em, CompanyId company, List<FineId> fines) {
    Set<FineId> distinct = Set.copyOf(fines);
    long known =
        SqlText.of("select count(*) from fines_fine f where f.company_id = ?", company)
            .andIn("f.id", distinct)
            .number(em);
    if (known != distinct.size()) {
      throw ProblemException.notFound("fine");
    }
  }

  private AutopayItem item(Items.Known known) {
    FineRow fine = known.fine();
    return new AutopayItem(
        new FineId(fine.id()),
        new Uin(fine.uin()),
        fine.who().vehicleLabel(),
        terms.discount(fine).map(Discount::price).orElse(fine.sums().owed()),
        terms.discount(fine).map(Discount::lastDay),
        known.since(),
        Optional.of(known.problem()).filter(problem -> !problem.isEmpty()));
  }
}
