package online.arval.cabinet.fines.core.internal.autopay;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.payments.api.PaymentMethod;
import online.arval.cabinet.payments.api.PaymentMethods;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.payments.api.Payments;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import online.arval.cabinet.platform.scheduling.ScheduledTask;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Pays what the companies' rules say, before the discount ends, with the means of payment that was
 * kept last: within the month's limit, in payments of at most fifty fines. Above the rule's sum a
 * person decides. What could not be paid is left to people with the reason; it is tried again, but
 * for what the gateway or a person has refused.
 */
@Component(property = {ScheduledTask.NAME + "=fines.autopay", ScheduledTask.INTERVAL + "=PT10M"})
public final class AutopayTask implements ScheduledTask {
  /** Who pays, for history and audit. */
  static final Caller CALLER = new Caller.Internal("fines-autopay");

  private static final int LINES = 50;
  private static final int AT_ONCE = 500;

  private final FinesDatabase database;
  private final FineTerms terms;
  private final FinePayments orders;
  private final Payments payments;
  private final PaymentMethods methods;
  private final FineJournal journal;
  private final Time time;

  @Activate
  public AutopayTask(
      @Reference FinesDatabase database,
      @Reference FineTerms terms,
      @Reference FinePayments orders,
      @Reference Payments payments,
      @Reference PaymentMethods methods,
      @Reference FineJournal journal,
      @Reference Time time) {
    this.database = database;
    this.terms = terms;
    this.orders = orders;
    this.payments = payments;
    this.methods = methods;
    this.journal = journal;
    this.time = time;
  }

  @Override
  public void run() {
    for (AutopayRule rule : rules()) {
      try {
        learn(rule);
        takeUp(rule);
        pay(rule);
      } catch (ProblemException refused) {
        // the other companies' fines wait for no one; the next run tries again
        journal.count("autopay.refused", 1, "code", refused.code());
      }
    }
  }

  /** What came of orders that failed: one that only ran out of time is tried again. */
  private void learn(AutopayRule rule) {
    Map<String, List<String>> failed =
        database.read(em -> Items.failed(em, rule.company(), AT_ONCE)).stream()
            .collect(
                Collectors.groupingBy(
                    Items.Failed::payment,
                    Collectors.mapping(Items.Failed::fine, Collectors.toList())));
    failed.forEach(
        (payment, fines) -> {
          if (ranOut(payments.get(CALLER, new PaymentId(payment)))) {
            database.tx(em -> Items.put(em, fines, Items.State.APPROVED, "", time.now()));
          } else {
            database.tx(em -> leave(em, rule, fines, Items.State.ORDERED, "declined"));
          }
        });
  }

  private static boolean ranOut(Payment payment) {
    return payment.status() == PaymentStatus.CANCELLED
        && payment.reason().filter("expired"::equals).isPresent();
  }

  /** Fines whose discount ends soon come under the rule; above its sum a person decides. */
  private void takeUp(AutopayRule rule) {
    List<FineRow> due = new ArrayList<>();
    List<FineRow> above = new ArrayList<>();
    for (FineRow fine : candidates(rule)) {
      (isAbove(rule, fine) ? above : due).add(fine);
    }
    if (!due.isEmpty() || !above.isEmpty()) {
      database.tx(
          em -> {
            insert(em, above, Items.State.WAITING);
            insert(em, due, Items.State.APPROVED);
            return null;
          });
    }
  }

  private void pay(AutopayRule rule) {
    database.tx(
        em -> {
          int ended = Items.giveUpEnded(em, rule.company(), time.today(), time.now());
          return left(rule, Items.DISCOUNT_OVER, ended);
        });
    List<Items.Known> approved =
        database.read(em -> Items.payable(em, rule.company(), time.today(), AT_ONCE));
    List<FineRow> fines = new ArrayList<>();
    List<String> above = new ArrayList<>();
    for (Items.Known known : approved) {
      if (!known.byPerson() && isAbove(rule, known.fine())) {
        above.add(known.fine().id());
      } else if (terms.discount(known.fine()).isPresent()) {
        fines.add(known.fine());
      }
    }
    if (!above.isEmpty()) {
      database.tx(em -> Items.put(em, above, Items.State.WAITING, "", time.now()));
    }
    if (!fines.isEmpty()) {
      pay(rule, fines);
    }
  }

  private void pay(AutopayRule rule, List<FineRow> fines) {
    Optional<PaymentMethod> method =
        methods.ofCompany(CALLER, rule.company()).stream()
            .filter(kept -> rule.gateway().filter(name -> !name.equals(kept.gateway())).isEmpty())
            .findFirst();
    if (method.isEmpty()) {
      database.tx(em -> leave(em, rule, ids(fines), Items.State.APPROVED, "no-method"));
      return;
    }
    for (int from = 0; from < fines.size(); from += LINES) {
      List<FineRow> group = fines.subList(from, Math.min(from + LINES, fines.size()));
      try {
        database.tx(em -> order(em, rule, method.get(), group));
      } catch (ProblemException refused) {
        refused(rule, group, refused);
      }
    }
  }

  /** The next run tries again; somebody who pays one of them by hand is no problem. */
  private void refused(AutopayRule rule, List<FineRow> fines, ProblemException refused) {
    journal.count("autopay.refused", 1, "code", refused.code());
    if (refused.kind() != ProblemKind.CONFLICT) {
      String code = refused.errors().isEmpty() ? refused.code() : refused.errors().get(0).code();
      database.tx(em -> leave(em, rule, ids(fines), Items.State.APPROVED, code));
    }
  }

  private Void order(
      EntityManager em, AutopayRule rule, PaymentMethod method, List<FineRow> fines) {
    List<FineRow> within = withinLimit(em, rule, fines);
    List<FineRow> beyond = new ArrayList<>(fines);
    beyond.removeAll(within);
    leave(em, rule, ids(beyond), Items.State.APPROVED, "over-limit");
    if (within.isEmpty()) {
      return null;
    }
    List<String> ids = ids(within);
    List<Money> prices = within.stream().map(this::price).toList();
    Money total = prices.stream().reduce(Money.ZERO, Money::plus);
    Payment payment = order(within, total, method);
    Items.ordered(em, ids, prices, payment.id().value(), time.now());
    journal.count("autopay.ordered", ids.size());
    return null;
  }

  private Payment order(List<FineRow> fines, Money total, PaymentMethod method) {
    return orders.pay(
        CALLER,
        new FinePayment(
            fines.stream().map(fine -> new FineId(fine.id())).toList(),
            Optional.of(total),
            Optional.of(method.gateway()),
            Optional.empty(),
            false,
            Optional.of(method.id())));
  }

  /** Leaves fines to people, and says so once. */
  private Void leave(
      EntityManager em, AutopayRule rule, List<String> fines, Items.State state, String problem) {
    return left(
        rule, problem, fines.isEmpty() ? 0 : Items.put(em, fines, state, problem, time.now()));
  }

  private Void left(AutopayRule rule, String problem, int changed) {
    if (changed > 0) {
      journal.record(
          CALLER,
          "autopay.left",
          "company:" + rule.company(),
          rule.company(),
          Map.of("problem", problem, "fines", Integer.toString(changed)));
      journal.count("autopay.left", changed, "problem", problem);
    }
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

  private void insert(EntityManager em, List<FineRow> fines, Items.State state) {
    if (!fines.isEmpty()) {
      Items.insert(em, fines, state, fines.stream().map(this::price).toList(), time.now());
    }
  }

  private boolean isAbove(AutopayRule rule, FineRow fine) {
    return rule.approvalAbove().filter(most -> price(fine).compareTo(most) > 0).isPresent();
  }

  private static List<String> ids(List<FineRow> fines) {
    return fines.stream().map(FineRow::id).toList();
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
