package online.arval.cabinet.fines.core.internal;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.fines.api.FineId;
import online.arval.cabinet.fines.api.FinePayment;
import online.arval.cabinet.fines.api.FineQuote;
import online.arval.cabinet.fines.core.internal.data.FineRow;
import online.arval.cabinet.fines.core.internal.data.FineTable;
import online.arval.cabinet.fines.core.internal.data.FinesDatabase;
import online.arval.cabinet.fines.core.internal.data.Lines;
import online.arval.cabinet.fines.core.internal.rules.Effect;
import online.arval.cabinet.fines.core.internal.rules.FineLife;
import online.arval.cabinet.fines.core.internal.rules.Scope;
import online.arval.cabinet.payments.api.NewPayment;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentLine;
import online.arval.cabinet.payments.api.Payments;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.Uin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Orders payments of fines: price, status and order in one transaction. */
@Component(service = FinePayments.class)
public final class FinePayments {
  /** What payments know this feature by. */
  static final String PURPOSE = "fines";

  /** Begins the reference of a line; the identifier of the fine follows. */
  static final String REFERENCE = "fine:";

  private static final String RETURN_PATH = "/fines";

  private final FinesDatabase database;
  private final FineTerms terms;
  private final FineWriter writer;
  private final FineJournal journal;
  private final Access access;
  private final Payments payments;
  private final Time time;

  @Activate
  public FinePayments(
      @Reference FinesDatabase database,
      @Reference FineTerms terms,
      @Reference FineWriter writer,
      @Reference FineJournal journal,
      @Reference Access access,
      @Reference Payments payments,
      @Reference Time time) {
    this.database = database;
    this.terms = terms;
    this.writer = writer;
    this.journal = journal;
    this.access = access;
    this.payments = payments;
    this.time = time;
  }

  /** What they cost now. */
  FineQuote quote(Caller caller, List<FineId> ids) {
    Quotes.check(ids);
    return database.read(em -> Quotes.of(payable(em, caller, ids), terms));
  }

  /** Orders one payment. */
  public Payment pay(Caller caller, FinePayment order) {
    Quotes.check(order.fines());
    return database.tx(
        em -> {
          List<FineRow> seen = payable(em, caller, order.fines());
          // who comes second waits here, and then finds the fines in the payment of the first
          List<String> ids = seen.stream().map(FineRow::id).toList();
          List<FineRow> fines = Quotes.inOrder(order.fines(), FineTable.lock(em, "id", ids));
          FineQuote quote = Quotes.of(fines, terms);
          requireExpected(order.expectedTotal(), quote);
          if (order.saveMethod()) {
            access.requireManage(caller, new CompanyId(fines.get(0).company()));
          }
          Payment payment = payments.order(caller, newPayment(order, fines, quote));
          book(em, caller, payment, fines, quote);
          return payment;
        });
  }

  private List<FineRow> payable(EntityManager em, Caller caller, List<FineId> ids) {
    Scope scope = access.seen(caller);
    List<FineRow> fines = Quotes.inOrder(ids, FineViews.some(em, scope, ids));
    access.requirePay(caller, new CompanyId(fines.get(0).company()));
    return fines;
  }

  private static void requireExpected(Optional<Money> expected, FineQuote quote) {
    if (expected.filter(total -> !total.equals(quote.total())).isPresent()) {
      throw ProblemException.conflict(
              "price-changed", "The price is " + quote.total() + " now. Look at it again.")
          .with("total", quote.total().toString())
          .with("expectedTotal", expected.get().toString());
    }
  }

  private static NewPayment newPayment(FinePayment order, List<FineRow> fines, FineQuote quote) {
    List<PaymentLine> lines = new ArrayList<>();
    for (int i = 0; i < fines.size(); i++) {
      FineRow fine = fines.get(i);
      lines.add(
          new PaymentLine(
              REFERENCE + fine.id(),
              "Штраф по постановлению " + fine.uin(),
              Optional.of(new Uin(fine.uin())),
              quote.lines().get(i).price()));
    }
    return new NewPayment(
        new CompanyId(fines.get(0).company()),
        PURPOSE,
        lines,
        order.gateway(),
        order.returnPath().orElse(RETURN_PATH),
        order.saveMethod(),
        order.method());
  }

  private void book(
      EntityManager em, Caller caller, Payment payment, List<FineRow> fines, FineQuote quote) {
    String id = payment.id().value();
    List<Lines.Line> lines = new ArrayList<>();
    List<Effect> effects = new ArrayList<>();
    for (int i = 0; i < fines.size(); i++) {
      FineQuote.Line priced = quote.lines().get(i);
      Lines.Line line =
          new Lines.Line(
              id,
              priced.fine().value(),
              priced.price(),
              priced.owed(),
              Money.ZERO,
              Lines.State.ORDERED,
              Optional.empty(),
              0);
      lines.add(line);
      effects.add(FineLife.ordered(fines.get(i), line));
    }
    Lines.insert(em, lines, time.now());
    writer.apply(em, caller, effects);
    journal.record(
        caller,
        "payment.ordered",
        "payment:" + id,
        payment.company(),
        Map.of("fines", Integer.toString(lines.size()), "total", quote.total().toString()));
    journal.count("ordered", lines.size());
  }
}
