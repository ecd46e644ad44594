package online.arval.cabinet.payments.core.internal;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import online.arval.cabinet.payments.api.Gateway;
import online.arval.cabinet.payments.api.NewPayment;
import online.arval.cabinet.payments.api.gateway.GatewayAnnounced;
import online.arval.cabinet.payments.core.internal.data.StoredGateway;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.persistence.sql.SqlBatch;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The gateways that announced themselves, and the choice among them. */
@Component(service = GatewayBook.class)
public final class GatewayBook {
  /** How long a failure counts that no proper answer followed. */
  private static final Duration FAILING = Duration.ofMinutes(10);

  /** So soon after a failure another one is no news. */
  private static final Duration SAME_FAILURE = Duration.ofSeconds(5);

  private final Settings settings;
  private final Time time;

  private record Known(Gateway gateway, boolean announcedLately) {}

  @Activate
  public GatewayBook(@Reference Settings settings, @Reference Time time) {
    this.settings = settings;
    this.time = time;
  }

  /** All, by name. */
  List<Gateway> all(EntityManager em) {
    return known(em).stream().map(Known::gateway).toList();
  }

  /** Those of a company, first choice first; all when it has no choice. */
  List<Gateway> ofCompany(EntityManager em, CompanyId company) {
    return chosen(em, company).stream().map(Known::gateway).toList();
  }

  /** Replaces the choice of a company. */
  void choose(EntityManager em, CompanyId company, List<String> names) {
    List<String> known = all(em).stream().map(Gateway::name).toList();
    if (!known.containsAll(names) || names.stream().distinct().count() != names.size()) {
      throw ProblemException.invalid(
          "gateways", "unknown-gateway", "must be different ones of " + known);
    }
    SqlText.of("delete from payments_company_gateway where company_id = ?", company).run(em);
    SqlBatch batch =
        SqlBatch.of(
            "insert into payments_company_gateway (company_id, position, gateway) values (?, ?, ?)");
    for (int i = 0; i < names.size(); i++) {
      batch.row(company.value(), i, names.get(i));
    }
    if (!names.isEmpty()) {
      batch.run(em);
    }
  }

  /**
   * The gateway of a new payment: the first choice that works; one that is there but does not
   * answer only when none works.
   */
  Gateway forNew(EntityManager em, NewPayment wanted) {
    return forNew(em, wanted, wanted.gateway());
  }

  /** As {@link #forNew(EntityManager, NewPayment)}, through this one if there is one. */
  Gateway forNew(EntityManager em, NewPayment wanted, Optional<String> name) {
    List<Known> candidates =
        name.isPresent() ? List.of(named(em, name.get())) : chosen(em, wanted.company());
    List<Known> present = candidates.stream().filter(Known::announcedLately).toList();
    if (present.isEmpty()) {
      throw ProblemException.of(
          ProblemKind.UNAVAILABLE, "no-gateway", "No payment gateway is available at present.");
    }
    Money total = wanted.total();
    return present.stream()
        .map(Known::gateway)
        .filter(it -> total.compareTo(it.least()) >= 0 && total.compareTo(it.most()) <= 0)
        .min(Comparator.comparing(gateway -> !gateway.available()))
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "total", "out-of-range", "no gateway takes a payment of " + total));
  }

  /**
   * Notes how a gateway has answered: after a failure new payments go elsewhere if they can, until
   * it gives a proper answer or its connector finds that it is back. To be called before the
   * transaction writes payments, as announcements write in this order too.
   */
  void answered(EntityManager em, String name, boolean properly) {
    Optional<Instant> failedAt =
        SqlText.of("select failed_at from payments_gateway where id = ?", name)
            .first(em, row -> failedAt(row, 1))
            .flatMap(Function.identity());
    if (properly && failedAt.isPresent()) {
      wellAgain(em, name);
    } else if (!properly
        && failedAt.filter(at -> at.plus(SAME_FAILURE).isAfter(time.now())).isEmpty()) {
      SqlText.of("update payments_gateway set failed_at = ? where id = ?", time.now(), name)
          .run(em);
    }
  }

  private static void wellAgain(EntityManager em, String name) {
    SqlText.of("update payments_gateway set failed_at = null where id = ?", name).run(em);
  }

  /** Whether the gateway was announced lately and, as its connector says, answers. */
  boolean isAvailable(EntityManager em, String name) {
    return Optional.ofNullable(em.find(StoredGateway.class, name))
        .filter(it -> it.healthy() && lately(it.announcedAt()))
        .isPresent();
  }

  /**
   * Takes over what a connector says of itself.
   *
   * @return whether its gateway answers again after it did not
   */
  boolean announce(EntityManager em, GatewayAnnounced news) {
    StoredGateway known = em.find(StoredGateway.class, news.gateway());
    if (known == null) {
      em.persist(new StoredGateway(news, time.now()));
      return news.healthy();
    }
    boolean back = news.healthy() && !known.healthy();
    if (back) {
      wellAgain(em, news.gateway());
    }
    known.apply(news, time.now());
    return back;
  }

  private List<Known> chosen(EntityManager em, CompanyId company) {
    List<Known> all = known(em);
    Map<String, Known> byName =
        all.stream().collect(Collectors.toMap(it -> it.gateway().name(), Function.identity()));
    List<String> names =
        SqlText.of(
                "select gateway from payments_company_gateway where company_id = ? order by position",
                company)
            .list(em, row -> row.getString(1));
    List<Known> chosen = new ArrayList<>();
    names.stream().filter(byName::containsKey).map(byName::get).forEach(chosen::add);
    return names.isEmpty() ? all : chosen;
  }

  private Known named(EntityManager em, String name) {
    return known(em).stream()
        .filter(it -> it.gateway().name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> ProblemException.invalid("gateway", "unknown-gateway", "is not a gateway"));
  }

  private List<Known> known(EntityManager em) {
    return SqlText.of(
            "select id, title, least, most, announced_at, healthy, saves_methods, failed_at"
                + " from payments_gateway order by id")
        .list(em, this::map);
  }

  private Known map(ResultSet row) throws SQLException {
    Instant announcedAt = row.getObject(5, OffsetDateTime.class).toInstant();
    boolean lately = lately(announcedAt);
    boolean failing =
        failedAt(row, 8).filter(at -> at.plus(FAILING).isAfter(time.now())).isPresent();
    return new Known(
        new Gateway(
            row.getString(1),
            row.getString(2),
            Money.ofKopecks(row.getLong(3)),
            Money.ofKopecks(row.getLong(4)),
            announcedAt,
            lately && row.getBoolean(6) && !failing,
            row.getBoolean(7)),
        lately);
  }

  private static Optional<Instant> failedAt(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private boolean lately(Instant announcedAt) {
    return announcedAt.plus(settings.gatewaySilence()).isAfter(time.now());
  }
}
