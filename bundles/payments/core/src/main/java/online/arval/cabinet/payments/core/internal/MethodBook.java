package online.arval.cabinet.payments.core.internal;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.payments.api.PaymentMethod;
import online.arval.cabinet.payments.api.PaymentMethodId;
import online.arval.cabinet.payments.api.gateway.PaymentAnswer;
import online.arval.cabinet.payments.core.internal.data.StoredPayment;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.persistence.sql.SqlBatch;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The means of payment that gateways keep. */
@Component(service = MethodBook.class)
public final class MethodBook {
  private static final String SELECT =
      "select m.id, m.company_id, m.gateway, m.title, m.saved_by, m.saved_at, m.token"
          + " from payments_method m where m.forgotten_at is null";

  private final Journal journal;
  private final Time time;

  /** A means and what it is charged by. */
  record Kept(PaymentMethod method, String token) {}

  @Activate
  public MethodBook(@Reference Journal journal, @Reference Time time) {
    this.journal = journal;
    this.time = time;
  }

  /** Those of a company, latest first. */
  List<PaymentMethod> ofCompany(EntityManager em, CompanyId company) {
    return SqlText.of(SELECT)
        .and("m.company_id = ?", company)
        .add(" order by m.id desc")
        .list(em, row -> map(row).method());
  }

  /** One that is not forgotten. */
  Optional<Kept> find(EntityManager em, PaymentMethodId id) {
    return SqlText.of(SELECT).and("m.id = ?", id).first(em, MethodBook::map);
  }

  /** One of the company that pays. */
  Kept require(EntityManager em, CompanyId company, PaymentMethodId id) {
    return find(em, id)
        .filter(kept -> kept.method().company().equals(company))
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "method", "unknown-method", "is not a means of payment of the company"));
  }

  /** What the gateway kept with a payment whose payer agreed to it; each once. */
  void keep(EntityManager em, StoredPayment payment, PaymentAnswer answer) {
    String token = answer.methodToken();
    if (!payment.saveMethod() || token.isEmpty() || isKnown(em, payment.gateway(), token)) {
      return;
    }
    PaymentMethodId id = PaymentMethodId.create();
    String title = answer.methodTitle().isBlank() ? payment.gateway() : answer.methodTitle();
    SqlBatch.of(
            "insert into payments_method (id, company_id, gateway, token, title, saved_by, saved_at)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .row(
            id.value(),
            payment.company(),
            payment.gateway(),
            token,
            title,
            payment.payer(),
            time.now())
        .run(em);
    journal.record(payment.payer(), "method.saved", payment, Map.of("method", id.value()));
  }

  private static boolean isKnown(EntityManager em, String gateway, String token) {
    return SqlText.of(
                "select count(*) from payments_method m where m.gateway = ? and m.token = ?",
                gateway,
                token)
            .number(em)
        > 0;
  }

  /** Its owner has withdrawn it at the gateway. */
  void revoked(EntityManager em, StoredPayment payment) {
    forget(em, "m.gateway = ? and m.token = ?", payment.gateway(), payment.methodToken());
    journal.record("gateway:" + payment.gateway(), "method.revoked", payment, Map.of());
  }

  /** Nothing is ordered with it any more. */
  void forget(EntityManager em, PaymentMethodId id) {
    forget(em, "m.id = ?", id);
  }

  private void forget(EntityManager em, String which, Object... values) {
    SqlText.of("update payments_method m set forgotten_at = ?", time.now())
        .add(" where m.forgotten_at is null")
        .and(which, values)
        .run(em);
  }

  private static Kept map(ResultSet row) throws SQLException {
    return new Kept(
        new PaymentMethod(
            new PaymentMethodId(row.getString(1)),
            new CompanyId(row.getString(2)),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getObject(6, OffsetDateTime.class).toInstant()),
        row.getString(7));
  }
}
