package online.arval.cabinet.simulators.gisgmp.internal.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import online.arval.cabinet.platform.model.Uin;
import online.arval.cabinet.simulators.kit.Books;

/** The registry of charges and payments. */
public final class Registry {
  private static final int ANNULLED = 3;

  private final Books books;
  private final ChargeTable charges = new ChargeTable();
  private final PaymentTable payments = new PaymentTable();

  public Registry(Books books) {
    this.books = books;
  }

  /** A page of something. */
  public record Found<T>(List<T> items, boolean more) {
    static <T> Found<T> of(List<T> oneMore, int limit) {
      return oneMore.size() > limit
          ? new Found<>(List.copyOf(oneMore.subList(0, limit)), true)
          : new Found<>(List.copyOf(oneMore), false);
    }
  }

  /** Which charges to look for, by payers or by identifiers. */
  public record Search(
      List<String> payers,
      List<String> uins,
      Instant from,
      Instant to,
      boolean unpaid,
      boolean photo) {}

  /**
   * Takes charges, over those that are there.
   *
   * @throws IllegalArgumentException when one is wrong; then none of them is taken
   */
  public void load(Collection<StoredCharge> loaded) {
    loaded.forEach(Registry::check);
    books.run(
        connection -> {
          charges.put(connection, loaded);
          return null;
        });
  }

  public Found<StoredCharge> charges(Search search, int page, int length) {
    ChargeTable.Query query =
        new ChargeTable.Query(
            search.payers(),
            search.uins(),
            search.from(),
            search.to(),
            search.unpaid(),
            search.photo(),
            (page - 1) * length,
            length);
    return books.run(connection -> Found.of(charges.list(connection, query), length));
  }

  public Found<StoredPayment> quittances(List<String> uins, int page, int length) {
    return books.run(
        connection ->
            Found.of(payments.quittances(connection, uins, (page - 1) * length, length), length));
  }

  public Optional<StoredCharge> find(String uin) {
    return books.run(connection -> charges.find(connection, uin));
  }

  /**
   * Books a payment that an operator reports; the same identifier once.
   *
   * @return as it is booked
   * @throws IllegalArgumentException when the identifier is that of another payment
   */
  public StoredPayment pay(String paymentId, String uin, long amount, Instant at) {
    return books.run(
        connection -> {
          Optional<StoredPayment> before = payments.find(connection, paymentId);
          if (before.isPresent()) {
            if (!before.get().uin().equals(uin) || before.get().amount() != amount) {
              throw new IllegalArgumentException("another payment has the identifier");
            }
            return before.get();
          }
          Optional<StoredCharge> charge = charges.find(connection, uin);
          StoredPayment booked = new StoredPayment(paymentId, uin, amount, at, 0, 0, false);
          if (charge.isPresent()) {
            StoredCharge met = charge.get();
            long balance = balance(met, payments.sum(connection, uin) + amount, at);
            booked =
                new StoredPayment(paymentId, uin, amount, at, met.totalKopecks(), balance, true);
            charges.put(connection, List.of(Changes.owing(met, Math.max(0, balance))));
          }
          payments.insert(connection, booked);
          return booked;
        });
  }

  /** Enough for the discount at the time of payment settles it; else the whole is owed. */
  private static long balance(StoredCharge charge, long paid, Instant at) {
    long due = Dues.at(charge, at);
    return paid >= due ? due - paid : charge.totalKopecks() - paid;
  }

  /** Changes the amount. */
  public Optional<StoredCharge> amend(String uin, long totalKopecks, Instant at) {
    return change(uin, charge -> Changes.amended(charge, totalKopecks, at));
  }

  /** Annuls it, or undoes that. */
  public Optional<StoredCharge> annul(String uin, boolean undo, Instant at) {
    return change(uin, charge -> Changes.meaning(charge, undo ? ANNULLED + 1 : ANNULLED, at));
  }

  private Optional<StoredCharge> change(String uin, UnaryOperator<StoredCharge> change) {
    return books.run(
        connection -> {
          Optional<StoredCharge> changed = charges.find(connection, uin).map(change);
          if (changed.isPresent()) {
            charges.put(connection, List.of(changed.get()));
          }
          return changed;
        });
  }

  public List<StoredPayment> latestPayments(int limit) {
    return books.run(connection -> payments.latest(connection, limit));
  }

  public List<StoredCharge> latestCharges(int limit) {
    return books.run(connection -> charges.latest(connection, limit));
  }

  public long count() {
    return books.run(charges::count);
  }

  private static void check(StoredCharge charge) {
    if (charge.uin() == null || charge.payers().isEmpty()) {
      throw new IllegalArgumentException("a charge needs uin, and sts or inn and kpp");
    }
    try {
      Uin.parse("uin", charge.uin());
      Instant.parse(charge.changedAt());
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(charge.uin() + ": wrong uin or changedAt", e);
    }
  }
}
