package online.arval.cabinet.fines.core.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.fines.api.Discount;
import online.arval.cabinet.fines.api.FineId;
import online.arval.cabinet.fines.api.FineQuote;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.fines.core.internal.data.FineRow;
import online.arval.cabinet.fines.core.internal.rules.Discounts;
import online.arval.cabinet.payments.api.NewPayment;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.ProblemException;

/** What an order for some fines comes to, and whether there may be one. */
final class Quotes {
  private static final String FIELD = "fineIds";

  private Quotes() {}

  /** Refuses a list no order can be made of. */
  static void check(List<FineId> ids) {
    if (ids.isEmpty() || ids.size() > NewPayment.MAX_LINES) {
      throw ProblemException.invalid(
          FIELD, "out-of-range", "must be 1 to " + NewPayment.MAX_LINES + " fines");
    }
    if (new HashSet<>(ids).size() != ids.size()) {
      throw ProblemException.invalid(FIELD, "duplicate", "must name each fine once");
    }
  }

  /**
   * The fines in the order of the list.
   *
   * @param found those the caller may see, all of them known to exist
   */
  static List<FineRow> inOrder(List<FineId> ids, List<FineRow> found) {
    Map<String, FineRow> byId = new HashMap<>();
    found.forEach(fine -> byId.put(fine.id(), fine));
    List<FineRow> fines = new ArrayList<>();
    for (FineId id : ids) {
      fines.add(
          Optional.ofNullable(byId.get(id.value()))
              .orElseThrow(() -> ProblemException.notFound("fine").with("fine", id.value())));
    }
    if (fines.stream().map(FineRow::company).distinct().count() > 1) {
      throw ProblemException.invalid(FIELD, "other-company", "must all be of one company");
    }
    return fines;
  }

  /** The price of this moment. */
  static FineQuote of(List<FineRow> fines, FineTerms terms) {
    List<FineQuote.Line> lines = new ArrayList<>();
    Money full = Money.ZERO;
    Money total = Money.ZERO;
    Optional<Instant> until = Optional.empty();
    for (FineRow fine : fines) {
      Optional<Discount> discount = terms.discount(fine);
      Money owed = fine.sums().owed();
      Money price = discount.map(Discount::price).orElse(owed);
      if (fine.status() != FineStatus.UNPAID || price.isZero()) {
        throw notPayable(fine);
      }
      lines.add(new FineQuote.Line(new FineId(fine.id()), owed, discount, price));
      full = full.plus(owed);
      total = total.plus(price);
      until = earlier(until, discount.map(it -> Discounts.endOf(it.lastDay())));
    }
    return new FineQuote(lines, full, full.minus(total), total, until);
  }

  private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().isBefore(other.get()) ? one : other;
  }

  private static ProblemException notPayable(FineRow fine) {
    return ProblemException.conflict(
            "fine-not-payable",
            "The fine " + fine.uin() + " cannot be paid now: it is " + fine.status() + ".")
        .with("fine", fine.id())
        .with("uin", fine.uin())
        .with("status", fine.status().name());
  }
}
