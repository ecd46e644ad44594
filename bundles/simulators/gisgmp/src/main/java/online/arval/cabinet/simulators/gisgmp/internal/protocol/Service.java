package online.arval.cabinet.simulators.gisgmp.internal.protocol;

import java.time.Instant;
import java.util.Optional;
import online.arval.cabinet.simulators.gisgmp.internal.protocol.Request.ExportCharges;
import online.arval.cabinet.simulators.gisgmp.internal.protocol.Request.ExportQuittances;
import online.arval.cabinet.simulators.gisgmp.internal.protocol.Request.ImportPayments;
import online.arval.cabinet.simulators.gisgmp.internal.protocol.Request.Interval;
import online.arval.cabinet.simulators.gisgmp.internal.store.Registry;
import online.arval.cabinet.simulators.gisgmp.internal.store.Registry.Found;
import online.arval.cabinet.simulators.gisgmp.internal.store.Registry.Search;
import online.arval.cabinet.simulators.gisgmp.internal.store.SettingsTable;
import online.arval.cabinet.simulators.gisgmp.internal.store.StoredCharge;
import online.arval.cabinet.simulators.gisgmp.internal.store.StoredPayment;

/** What the registry does with a request. */
public final class Service {
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2999-12-31T00:00:00Z");

  private final Registry registry;
  private final SettingsTable settings;
  private final Answers answers;

  public Service(Registry registry, SettingsTable settings, Answers answers) {
    this.registry = registry;
    this.settings = settings;
    this.answers = answers;
  }

  /** The answer; empty when the registry has nothing to tell, which SMEV calls {@code NO_DATA}. */
  public Optional<String> answer(Request request) {
    if (request instanceof ExportCharges asked) {
      return charges(asked);
    }
    if (request instanceof ExportQuittances asked) {
      return quittances(asked);
    }
    ImportPayments reported = (ImportPayments) request;
    return Optional.of(
        answers.imported(reported.head(), reported.payments().stream().map(this::book).toList()));
  }

  private Optional<String> charges(ExportCharges asked) {
    Interval all = asked.interval().orElse(new Interval(FIRST, LAST));
    Search search =
        new Search(
            asked.payers(),
            asked.uins(),
            all.from(),
            all.to(),
            asked.kind().equals("CHARGE") || asked.kind().equals("CHARGE-OFFENSE"),
            asked.kind().equals("CHARGE-OFFENSE"));
    Found<StoredCharge> found =
        registry.charges(search, asked.paging().number(), asked.paging().length());
    boolean again = settings.drawNeedReRequest();
    return found.items().isEmpty() && !again
        ? Optional.empty()
        : Optional.of(answers.charges(asked.head(), found, again));
  }

  private Optional<String> quittances(ExportQuittances asked) {
    Found<StoredPayment> found =
        registry.quittances(asked.uins(), asked.paging().number(), asked.paging().length());
    boolean again = settings.drawNeedReRequest();
    return found.items().isEmpty() && !again
        ? Optional.empty()
        : Optional.of(answers.quittances(asked.head(), found, again));
  }

  private Answers.Imported book(Request.Payment payment) {
    try {
      registry.pay(payment.paymentId(), payment.uin(), payment.amount(), payment.at());
      return new Answers.Imported(payment.entityId(), "0", "Успешно");
    } catch (IllegalArgumentException e) {
      return new Answers.Imported(
          payment.entityId(), "5", "Платёж с таким идентификатором уже принят с другими данными");
    }
  }
}
