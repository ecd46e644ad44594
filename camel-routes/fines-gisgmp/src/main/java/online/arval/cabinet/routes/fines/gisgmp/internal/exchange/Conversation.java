package online.arval.cabinet.routes.fines.gisgmp.internal.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import online.arval.cabinet.routes.fines.gisgmp.internal.registry.RegistryPage;
import online.arval.cabinet.routes.fines.gisgmp.internal.smev.MessageIds;
import online.arval.cabinet.routes.fines.gisgmp.internal.smev.SmevResponse;
import online.arval.cabinet.routes.fines.gisgmp.internal.smev.SmevResponse.Data;
import online.arval.cabinet.routes.fines.gisgmp.internal.smev.SmevResponse.Refused;
import online.arval.cabinet.routes.fines.gisgmp.internal.smev.Transport;
import online.arval.cabinet.routes.fines.gisgmp.internal.smev.TransportException;

/** Asks and waits: a request, its response, the same again when the response gets lost. */
public final class Conversation implements AutoCloseable {
  private final Transport transport;
  private final Mailbox mailbox;
  private final Poller poller;
  private final Patience patience;

  /**
   * How patiently.
   *
   * @param answer how long a response is waited for before the request is made anew
   * @param attempts requests in all
   * @param firstPoll wait after an empty poll; doubles each time
   * @param lastPoll longest wait between polls while a response is waited for
   * @param idlePoll wait between polls while none is
   */
  public record Patience(
      Duration answer, int attempts, Duration firstPoll, Duration lastPoll, Duration idlePoll) {}

  /** Starts fetching responses by a thread of its own. */
  public Conversation(String name, Transport transport, Patience patience, Clock clock) {
    this.transport = transport;
    this.patience = patience;
    this.mailbox = new Mailbox(clock, patience.answer());
    this.poller =
        new Poller(
            name,
            transport,
            mailbox,
            new Poller.Pace(patience.firstPoll(), patience.lastPoll(), patience.idlePoll()));
  }

  /** What came of it. */
  public sealed interface Result {}

  /** The registry answered. */
  public record Answered(RegistryPage page) implements Result {}

  /**
   * It did not.
   *
   * @param temporary it may, later
   */
  public record Failed(String reason, boolean temporary) implements Result {}

  /**
   * Asks and waits for the answer.
   *
   * @param key what is asked; the same key and time are the same request
   * @param message makes the message, given the identifier of this request
   */
  public Result ask(String key, Instant at, Function<String, byte[]> message) {
    for (int attempt = 1; attempt <= patience.attempts(); attempt++) {
      String id = MessageIds.of(key + "#" + attempt, at);
      mailbox.expect(id);
      Optional<SmevResponse> response;
      try {
        transport.send(id, message.apply(id));
      } catch (TransportException e) {
        mailbox.forget(id);
        return new Failed(e.getMessage(), e.isTemporary());
      } catch (RuntimeException e) {
        mailbox.forget(id);
        throw e;
      }
      response = mailbox.await(id, patience.answer());
      if (response.isPresent()) {
        return settled(response.get());
      }
    }
    return new Failed("no-answer", true);
  }

  /** Asks SMEV for responses soon, whether or not one is waited for: to see if it is back. */
  public void probe() {
    mailbox.wake();
  }

  private Result settled(SmevResponse response) {
    // acknowledged by the poller, a moment later: the answer to our command is sent by then, and a
    // crash before has the response come again
    mailbox.done(response.messageId());
    if (response.content() instanceof Data data) {
      return new Answered(data.page());
    }
    return response.content() instanceof Refused refused
        ? new Failed("refused " + refused.reason(), false)
        : new Failed("no-answer", true);
  }

  @Override
  public void close() {
    poller.close();
  }
}
