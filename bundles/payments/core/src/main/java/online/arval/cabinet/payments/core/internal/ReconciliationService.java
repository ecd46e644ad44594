package online.arval.cabinet.payments.core.internal;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.payments.api.Reconciliation;
import online.arval.cabinet.payments.api.Reconciliations;
import online.arval.cabinet.payments.core.internal.data.PaymentsDatabase;
import online.arval.cabinet.payments.core.internal.data.StoredGateway;
import online.arval.cabinet.payments.core.internal.data.StoredReconciliation;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Reconciliations} on the tables of payments. */
@Component
public final class ReconciliationService implements Reconciliations {
  /** No gateway has a list of an earlier day. */
  private static final LocalDate OLDEST = LocalDate.of(2010, 1, 1);

  private static final String COLUMNS =
      "select id, gateway, covered_day, ordered_by, status, problem, payments, differences,"
          + " created_at, updated_at from payments_reconciliation where 1 = 1";

  private final PaymentsDatabase database;
  private final GatewayCommands commands;
  private final Journal journal;
  private final Time time;

  @Activate
  public ReconciliationService(
      @Reference PaymentsDatabase database,
      @Reference GatewayCommands commands,
      @Reference Journal journal,
      @Reference Time time) {
    this.database = database;
    this.commands = commands;
    this.journal = journal;
    this.time = time;
  }

  @Override
  public Reconciliation start(Caller caller, String gateway, LocalDate day) {
    Access.requireManages(caller);
    if (day.isAfter(time.today())) {
      throw ProblemException.invalid("day", "in-future", "must not be in the future");
    }
    if (day.isBefore(OLDEST)) {
      throw ProblemException.invalid("day", "out-of-range", "must not be before " + OLDEST);
    }
    return database.tx(
        em -> {
          if (em.find(StoredGateway.class, gateway) == null) {
            throw ProblemException.invalid("gateway", "unknown-gateway", "is not a gateway");
          }
          StoredReconciliation run =
              new StoredReconciliation(Ids.next(), gateway, day, caller.principal(), time.now());
          em.persist(run);
          em.flush();
          commands.list(run, "");
          journal.record(
              caller.principal(),
              "reconciliation.started",
              "reconciliation:" + run.id(),
              Map.of("gateway", gateway, "day", day.toString()));
          return one(em, run.id());
        });
  }

  @Override
  public List<Reconciliation> latest(Caller caller, Optional<String> gateway, int limit) {
    Access.requireLessor(caller);
    return database.read(
        em ->
            SqlText.of(COLUMNS)
                .andIf("gateway = ?", gateway)
                .add(" order by id desc fetch first ? rows only", Math.max(1, Math.min(500, limit)))
                .list(em, row -> map(row, List.of())));
  }

  @Override
  public Reconciliation get(Caller caller, String id) {
    Access.requireLessor(caller);
    return database.read(em -> one(em, Ids.requireValid("reconciliationId", id)));
  }

  private static Reconciliation one(EntityManager em, String id) {
    List<Reconciliation.Difference> differences =
        SqlText.of(
                "select kind, payment_id, gateway_reference, ours, theirs, done"
                    + " from payments_difference where reconciliation_id = ? order by position",
                id)
            .list(em, ReconciliationService::difference);
    return SqlText.of(COLUMNS)
        .and("id = ?", id)
        .first(em, row -> map(row, differences))
        .orElseThrow(() -> ProblemException.notFound("reconciliation"));
  }

  private static Reconciliation.Difference difference(ResultSet row) throws SQLException {
    return new Reconciliation.Difference(
        Reconciliation.Kind.valueOf(row.getString(1)),
        Optional.of(row.getString(2)).filter(id -> !id.isEmpty()).map(PaymentId::new),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6));
  }

  private static Reconciliation map(ResultSet row, List<Reconciliation.Difference> differences)
      throws SQLException {
    return new Reconciliation(
        row.getString(1),
        row.getString(2),
        row.getObject(3, LocalDate.class),
        row.getString(4),
        Reconciliation.Status.valueOf(row.getString(5)),
        Optional.of(row.getString(6)).filter(text -> !text.isEmpty()),
        row.getLong(7),
        row.getLong(8),
        differences,
        row.getObject(9, OffsetDateTime.class).toInstant(),
        row.getObject(10, OffsetDateTime.class).toInstant());
  }
}
