package online.arval.cabinet.fines.core.internal.autopay;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fines.api.AutopayRule;
import online.arval.cabinet.fines.api.Discount;
import online.arval.cabinet.fines.api.FineId;
import online.arval.cabinet.fines.api.FinePayment;
import online.arval.cabinet.fines.core.internal.FineJournal;
import online.arval.cabinet.fines.core.internal.FinePayments;
import online.arval.cabinet.fines.core.internal.FineTerms;
import online.arval.cabinet.fines.core.internal.Time;
import online.arval.cabinet.fines.core.internal.data.FineRow;
import online.arval.cabinet.fines.core.internal.data.FineRows;
import online.arval.cabinet.fines.core.internal.data.FinesDatabase;
import online.arval.cabinet.fines.core.internal.data.StoredAutopayRule;
import online.arval.cabinet.fines.core.internal.rules.Discounts;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import online.arval.cabinet.platform.scheduling.ScheduledTask;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Pays what the companies' rules say, before the discount ends: within the month's limit, in
 * payments of at most fifty fines, each fine once. Above the rule's sum a person decides.
 */
@Component(property = {ScheduledTask.NAME + "=fines.autopay", ScheduledTask.INTERVAL + "=PT1H"})
public final class AutopayTask implements ScheduledTask {
  /** Who pays, for history and audit. */
  static final Caller CALLER = new Caller.Internal("fines-autopay");

  private static final int LINES = 50;
  private static final int AT_ONCE = 500;

  private final FinesDatabase database;
  private final FineTerms terms;
  private final FinePayments payments;
  private final FineJournal journal;
  private final Time time;

  @Activate
  public AutopayTask(
      @Reference FinesDatabase database,
      @Reference FineTerms terms,
      @Reference FinePayments payments,
      @Reference FineJournal journal,
      @Reference Time time) {
    this.database = database;
    this.terms = terms;
    this.payments = payments;
    this.journal = journal;
    this.time = time;
  }

  @Override
  public void run() {
    for (AutopayRule rule : rules()) {
      List<FineRow> approved = approved(rule);
      List<FineRow> found = candidates(rule);
      List<FineRow> due = new ArrayList<>();
      List<FineRow> above = new ArrayList<>();
      for (FineRow fine : found) {
        boolean decide =
            rule.approvalAbove().filter(most -> price(fine).compareTo(most) > 0).isPresent();
        (decide ? above : due).add(fine);
      }
      if (!above.isEmpty()) {
        database.tx(em -> insert(em, above, Items.State.WAITING));
      }
      pay(rule, approved, true);
      pay(rule, due, false);
    }
  }

  private void pay(AutopayRule rule, List<FineRow> fines, boolean known) {
    for (int from = 0; from < fines.size(); from += LINES) {
      List<FineRow> group = fines.subList(from, Math.min(from + LINES, fines.size()));
      try {
        database.tx(em -> order(em, rule, group, known));
      } catch (ProblemException refused) {
        // somebody pays one of them by hand, or no gateway is there: the next run tries again
        journal.count("autopay.refused", 1, "code", refused.code());
      }
    }
  }

  private Void order(EntityManager em, AutopayRule rule, List<FineRow> fines, boolean known) {
    List<FineRow> within = withinLimit(em, rule, fines);
    if (within.isEmpty()) {
      return null;
    }
    List<String> ids = within.stream().map(FineRow::id).toList();
    List<Money> prices = within.stream().map(this::price).toList();
    if (!known) {
      insert(em, within, Items.State.APPROVED);
    }
    Payment payment =
        payments.pay(
            CALLER,
            new FinePayment(
                ids.stream().map(FineId::new).toList(),
                Optional.of(prices.stream().reduce(Money.ZERO, Money::plus)),
                rule.gateway(),
                Optional.empty()));
    Items.ordered(em, ids, prices, payment.id().value(), time.now());
    journal.count("autopay.ordered", ids.size());
    return null;
  }

  /** Locks the rule, so that two runs do not spend the same month's rest. */
  private List<FineRow> withinLimit(EntityManager em, AutopayRule rule, List<FineRow> fines) {
    SqlText.of("select r.id from fines_autopay_rule r where r.id = ? for update", rule.company())
        .list(em, row -> row.getString(1));
    if (rule.monthlyLimit().isEmpty()) {
      return fines;
    }
    Instant month = time.today().withDayOfMonth(1).atStartOfDay(Discounts.MOSCOW).toInstant();
    Money rest = rule.monthlyLimit().get().minus(Items.spent(em, rule.company(), month));
    List<FineRow> within = new ArrayList<>();
    for (FineRow fine : fines) {
      if (price(fine).compareTo(rest) <= 0) {
        rest = rest.minus(price(fine));
        within.add(fine);
      }
    }
    return within;
  }

  private Void insert(EntityManager em, List<FineRow> fines, Items.State state) {
    Items.insert(em, fines, state, fines.stream().map(this::price).toList(), time.now());
    return null;
  }

  private Money price(FineRow fine) {
    return terms.discount(fine).map(Discount::price).orElse(fine.sums().owed());
  }

  private List<AutopayRule> rules() {
    return database.read(
        em ->
            em
                .createQuery(
                    "select r from StoredAutopayRule r where r.enabled = true order by r.id",
                    StoredAutopayRule.class)
                .getResultList()
                .stream()
                .map(StoredAutopayRule::view)
                .toList());
  }

  private List<FineRow> approved(AutopayRule rule) {
    return database
        .read(em -> Items.inState(em, rule.company(), Items.State.APPROVED, AT_ONCE))
        .stream()
        .map(Items.Known::fine)
        .filter(fine -> !price(fine).isZero())
        .toList();
  }

  /** Owed, the discount ends soon, and the rule has not come upon it yet. */
  private List<FineRow> candidates(AutopayRule rule) {
    LocalDate today = time.today();
    return database
        .read(
            em ->
                SqlText.of(
                        "select "
                            + FineRows.COLUMNS
                            + " from fines_fine f where f.company_id = ? and f.status = 'UNPAID'"
                            + " and f.discount_until between ? and ? and not exists (select 1 from"
                            + " fines_autopay_item i where i.fine_id = f.id)",
                        rule.company(),
                        today,
                        today.plusDays(rule.daysBefore()))
                    .add(" order by f.discount_until, f.id fetch first " + AT_ONCE + " rows only")
                    .list(em, FineRows::map))
        .stream()
        .filter(fine -> !price(fine).isZero())
        .toList();
  }
}
