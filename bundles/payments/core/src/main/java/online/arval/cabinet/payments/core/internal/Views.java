package online.arval.cabinet.payments.core.internal;

import jakarta.persistence.EntityManager;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.payments.api.PaymentLine;
import online.arval.cabinet.payments.api.PaymentQuery;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.payments.core.internal.data.Lines;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.persistence.sql.KeySet;
import online.arval.cabinet.platform.persistence.sql.SqlText;

/** Reads payments as callers see them: one query for the rows, one for all their lines. */
final class Views {
  private static final String COLUMNS =
      "p.id, p.number, p.company_id, p.purpose, p.payer, p.status, p.total, p.refunded, p.gateway,"
          + " p.gateway_reference, p.confirmation_url, p.reason, p.created_at, p.updated_at,"
          + " p.checked_at, p.version";

  // identifiers grow with time: latest first
  private static final KeySet LATEST =
      new KeySet("LATEST", List.of(new KeySet.Key("p.id", KeySet.Type.TEXT)), true);

  private Views() {}

  static Page<Payment> find(
      EntityManager em, Caller caller, PaymentQuery query, PageRequest page, Time time) {
    SqlText from = Access.seen(caller, SqlText.of("from payments_payment p where 1 = 1"));
    from.andIf("p.company_id = ?", query.company());
    from.andIf("p.status = ?", query.status());
    from.andIf("p.gateway = ?", query.gateway());
    from.andIf(
        "exists (select 1 from payments_line l where l.payment_id = p.id and l.reference = ?)",
        query.reference());
    from.andIf("p.created_at >= ?", query.from().map(time::startOf));
    from.andIf("p.created_at < ?", query.to().map(day -> time.startOf(day.plusDays(1))));
    KeySet keys = LATEST;
    if (caller.company().isPresent() || query.company().isPresent()) {
      keys = keys.within("p.company_id");
    }
    return withLines(em, keys.page(em, COLUMNS, from, page, Views::map));
  }

  static Payment require(EntityManager em, Caller caller, PaymentId id) {
    SqlText sql = SqlText.of("select " + COLUMNS + " from payments_payment p where p.id = ?", id);
    Payment bare =
        Access.seen(caller, sql)
            .first(em, Views::map)
            .orElseThrow(() -> ProblemException.notFound("payment"));
    return withLines(bare, Lines.of(em, id.value()));
  }

  static Optional<PaymentId> withNumber(EntityManager em, String number) {
    return SqlText.of("select id from payments_payment where number = ?", number)
        .first(em, row -> new PaymentId(row.getString(1)));
  }

  private static Page<Payment> withLines(EntityManager em, Page<Payment> page) {
    if (page.items().isEmpty()) {
      return page;
    }
    Map<String, List<PaymentLine>> lines =
        Lines.of(em, page.items().stream().map(payment -> payment.id().value()).toList());
    return page.map(
        payment -> withLines(payment, lines.getOrDefault(payment.id().value(), List.of())));
  }

  private static Payment withLines(Payment p, List<PaymentLine> lines) {
    return new Payment(
        p.id(),
        p.number(),
        p.company(),
        p.purpose(),
        p.payer(),
        p.status(),
        lines,
        p.total(),
        p.refunded(),
        p.gateway(),
        p.gatewayReference(),
        p.confirmationUrl(),
        p.reason(),
        p.createdAt(),
        p.changedAt(),
        p.checkedAt(),
        p.version());
  }

  private static Payment map(ResultSet row) throws SQLException {
    return new Payment(
        new PaymentId(row.getString(1)),
        row.getString(2),
        new CompanyId(row.getString(3)),
        row.getString(4),
        row.getString(5),
        PaymentStatus.valueOf(row.getString(6)),
        List.of(),
        Money.ofKopecks(row.getLong(7)),
        Money.ofKopecks(row.getLong(8)),
        row.getString(9),
        text(row.getString(10)),
        text(row.getString(11)).flatMap(Views::address),
        text(row.getString(12)),
        row.getObject(13, OffsetDateTime.class).toInstant(),
        row.getObject(14, OffsetDateTime.class).toInstant(),
        instant(row.getObject(15, OffsetDateTime.class)),
        row.getLong(16));
  }

  /** Only what a browser may be sent to. */
  private static Optional<URI> address(String text) {
    try {
      URI uri = URI.create(text);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return Optional.of(uri).filter(it -> web);
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static Optional<Instant> instant(OffsetDateTime orNull) {
    return Optional.ofNullable(orNull).map(OffsetDateTime::toInstant);
  }
}
