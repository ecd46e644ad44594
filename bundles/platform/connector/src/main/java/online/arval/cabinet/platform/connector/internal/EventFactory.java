package online.arval.cabinet.platform.connector.internal;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import online.arval.cabinet.platform.connector.Answer;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.model.Ids;

/** Puts answers into envelopes. */
public final class EventFactory {
  private final URI source;
  private final Jsons json;
  private final Clock clock;

  public EventFactory(URI source, Jsons json, Clock clock) {
    this.source = source;
    this.json = json;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  CloudEvent event(Answer answer, String correlation) {
    return new CloudEvent(
        Ids.next(),
        source,
        answer.type(),
        Optional.of(answer.subject()).filter(subject -> !subject.isBlank()),
        clock.instant(),
        Optional.empty(),
        Optional.of(correlation),
        json.tree(answer.data()));
  }
}
