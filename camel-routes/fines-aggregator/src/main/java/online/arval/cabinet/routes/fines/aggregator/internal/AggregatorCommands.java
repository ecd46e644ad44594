package online.arval.cabinet.routes.fines.aggregator.internal;

import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fines.api.registry.Charge;
import online.arval.cabinet.fines.api.registry.ChargeBatch;
import online.arval.cabinet.fines.api.registry.ChargesRequest;
import online.arval.cabinet.fines.api.registry.QuittanceBatch;
import online.arval.cabinet.fines.api.registry.QuittancesRequest;
import online.arval.cabinet.fines.api.registry.RegistryContract;
import online.arval.cabinet.platform.connector.Answer;
import online.arval.cabinet.platform.connector.Command;
import online.arval.cabinet.platform.connector.CommandHandler;
import online.arval.cabinet.platform.connector.UnreadableCommandException;

/**
 * Answers the commands of the fines. A command stays unacknowledged while its result is waited for;
 * the search has the request's identifier as its idempotency key, so a repetition finds it again.
 */
final class AggregatorCommands implements CommandHandler {
  static final String REGISTRY = "aggregator";

  private static final int MOST = 50;

  private final AggregatorClient client;
  private final Patience patience;

  AggregatorCommands(AggregatorClient client, Patience patience) {
    this.client = client;
    this.patience = patience;
  }

  @Override
  public List<Answer> handle(Command command) {
    return switch (command.type()) {
      case RegistryContract.READ_CHARGES -> {
        ChargesRequest request = command.data(ChargesRequest.class);
        yield List.of(new Answer(RegistryContract.CHARGES, request.requestId(), charges(request)));
      }
      case RegistryContract.READ_QUITTANCES -> {
        QuittancesRequest request = command.data(QuittancesRequest.class);
        QuittanceBatch none =
            new QuittanceBatch(request.requestId(), REGISTRY, false, "no-quittances", List.of());
        yield List.of(new Answer(RegistryContract.QUITTANCES, request.requestId(), none));
      }
      default -> List.of();
    };
  }

  private ChargeBatch charges(ChargesRequest request) {
    if (request.vehicles().isEmpty()) {
      return batch(request, "", false, "vehicles-only", List.of());
    }
    if (request.vehicles().size() > MOST) {
      throw new UnreadableCommandException("more than " + MOST + " vehicles", null);
    }
    try {
      Place place = Place.of(request.page());
      String key = place.key().isEmpty() ? client.ask(request) : place.key();
      long start = System.nanoTime();
      for (int poll = 0; patience.lasts(start); poll++) {
        if (poll > 0 || place.key().isEmpty()) {
          patience.pause(poll);
        }
        Optional<FoundPage> found = client.result(key, place.page());
        if (found.isPresent()) {
          String next = found.get().more() ? new Place(key, place.page() + 1).text() : "";
          return batch(request, next, false, "", found.get().charges());
        }
      }
      return batch(request, "", true, "no-answer", List.of());
    } catch (AggregatorException e) {
      return batch(request, "", e.isTemporary(), e.getMessage(), List.of());
    }
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

  /** A page of a search, as it goes through the queues: {@code <key>:<page>}. */
  private record Place(String key, int page) {
    static Place of(String text) {
      if (text.isEmpty()) {
        return new Place("", 1);
      }
      if (!text.matches("[A-Za-z0-9-]{1,64}:[1-9][0-9]{0,5}")) {
        throw new UnreadableCommandException("no page of ours", null);
      }
      int colon = text.indexOf(':');
      return new Place(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    String text() {
      return key + ":" + page;
    }
  }
}
