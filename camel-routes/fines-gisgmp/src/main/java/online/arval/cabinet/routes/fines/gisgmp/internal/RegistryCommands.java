package online.arval.cabinet.routes.fines.gisgmp.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import online.arval.cabinet.fines.api.registry.Charge;
import online.arval.cabinet.fines.api.registry.ChargeBatch;
import online.arval.cabinet.fines.api.registry.ChargesRequest;
import online.arval.cabinet.fines.api.registry.ChargesRequest.Vehicle;
import online.arval.cabinet.fines.api.registry.QuittanceBatch;
import online.arval.cabinet.fines.api.registry.QuittancesRequest;
import online.arval.cabinet.fines.api.registry.RegistryContract;
import online.arval.cabinet.platform.connector.Answer;
import online.arval.cabinet.platform.connector.Command;
import online.arval.cabinet.platform.connector.CommandHandler;
import online.arval.cabinet.platform.connector.UnreadableCommandException;
import online.arval.cabinet.routes.fines.gisgmp.internal.exchange.Conversation;
import online.arval.cabinet.routes.fines.gisgmp.internal.exchange.Conversation.Answered;
import online.arval.cabinet.routes.fines.gisgmp.internal.exchange.Conversation.Failed;
import online.arval.cabinet.routes.fines.gisgmp.internal.exchange.Conversation.Result;
import online.arval.cabinet.routes.fines.gisgmp.internal.registry.Quittances;
import online.arval.cabinet.routes.fines.gisgmp.internal.registry.RegistryPage;
import online.arval.cabinet.routes.fines.gisgmp.internal.registry.Requests;

/**
 * Answers the commands of the fines. A command stays unacknowledged while its answer is waited for:
 * nothing else must remember it, and after a crash the broker delivers it again.
 */
final class RegistryCommands implements CommandHandler {
  static final String REGISTRY = "gisgmp";

  private static final int MAX_VEHICLES = 50;
  private static final int MAX_UINS = 100;
  private static final int MAX_PAGES = 100;

  private final Conversation conversation;
  private final Requests requests;

  RegistryCommands(Conversation conversation, Requests requests) {
    this.conversation = conversation;
    this.requests = requests;
  }

  @Override
  public List<Answer> handle(Command command) {
    return switch (command.type()) {
      case RegistryContract.READ_CHARGES -> {
        ChargesRequest request = command.data(ChargesRequest.class);
        ChargeBatch batch = charges(request, command.event().time());
        yield List.of(new Answer(RegistryContract.CHARGES, request.requestId(), batch));
      }
      case RegistryContract.READ_QUITTANCES -> {
        QuittancesRequest request = command.data(QuittancesRequest.class);
        QuittanceBatch batch = quittances(request, command.event().time());
        yield List.of(new Answer(RegistryContract.QUITTANCES, request.requestId(), batch));
      }
      default -> List.of();
    };
  }

  private ChargeBatch charges(ChargesRequest request, Instant at) {
    int page = page(request);
    readable(() -> requests.charges("check", request, page));
    Result result =
        conversation.ask(
            request.requestId() + "/" + page, at, id -> requests.charges(id, request, page));
    if (result instanceof Failed failed) {
      return batch(request, "", failed.temporary(), failed.reason(), List.of());
    }
    RegistryPage answer = ((Answered) result).page();
    String next = answer.hasMore() ? Integer.toString(page + 1) : "";
    return batch(request, next, answer.again(), "", withPlates(answer.charges(), request));
  }

  private static ChargeBatch batch(
      ChargesRequest request, String next, boolean again, String problem, List<Charge> charges) {
    return new ChargeBatch(
        request.requestId(),
        request.companyId(),
        REGISTRY,
        request.page(),
        next,
        again,
        problem,
        charges);
  }

  private QuittanceBatch quittances(QuittancesRequest request, Instant at) {
    if (request.uins().isEmpty() || request.uins().size() > MAX_UINS) {
      throw new UnreadableCommandException("1 to " + MAX_UINS + " identifiers", null);
    }
    Quittances found = new Quittances();
    boolean again = false;
    for (int page = 1; page <= MAX_PAGES; page++) {
      int asked = page;
      Result result =
          conversation.ask(
              request.requestId() + "/q" + page,
              at,
              id -> requests.quittances(id, request.uins(), asked));
      if (result instanceof Failed failed) {
        return new QuittanceBatch(
            request.requestId(), REGISTRY, failed.temporary(), failed.reason(), List.of());
      }
      RegistryPage answer = ((Answered) result).page();
      found.add(answer);
      again |= answer.again();
      if (!answer.hasMore()) {
        return new QuittanceBatch(request.requestId(), REGISTRY, again, "", found.sums());
      }
    }
    return new QuittanceBatch(request.requestId(), REGISTRY, false, "too-many-pages", List.of());
  }

  /** The registry knows certificates only; who asked knows the plates. */
  private static List<Charge> withPlates(List<Charge> charges, ChargesRequest request) {
    Map<String, String> plates =
        request.vehicles().stream()
            .collect(Collectors.toMap(Vehicle::sts, Vehicle::plate, (one, same) -> one));
    return charges.stream().map(charge -> withPlate(charge, plates)).toList();
  }

  private static Charge withPlate(Charge charge, Map<String, String> plates) {
    Charge.Payer payer = charge.payer();
    String plate = plates.getOrDefault(payer.sts(), "");
    return plate.isEmpty()
        ? charge
        : new Charge(
            charge.uin(),
            charge.billDate(),
            charge.totalKopecks(),
            charge.toPayKopecks(),
            charge.purpose(),
            charge.validUntil(),
            new Charge.Payer(payer.sts(), plate, payer.inn(), payer.kpp()),
            charge.payee(),
            charge.offence(),
            charge.discount(),
            charge.meaning(),
            charge.changedAt());
  }

  private static int page(ChargesRequest request) {
    if (request.vehicles().size() > MAX_VEHICLES
        || request.vehicles().isEmpty() == request.inn().isEmpty()) {
      throw new UnreadableCommandException("1 to " + MAX_VEHICLES + " vehicles, or ИНН", null);
    }
    try {
      int page = request.page().isEmpty() ? 1 : Integer.parseInt(request.page());
      if (page > 0) {
        return page;
      }
    } catch (NumberFormatException e) {
      throw new UnreadableCommandException("no page of ours", e);
    }
    throw new UnreadableCommandException("no page of ours", null);
  }

  /** What cannot be asked is no fault of the registry: it goes to the dead letters at once. */
  private static void readable(Runnable writing) {
    try {
      writing.run();
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnreadableCommandException("it cannot be asked: " + e.getMessage(), e);
    }
  }
}
