package online.arval.cabinet.platform.messaging.internal.outbox;

import java.util.Optional;
import online.arval.cabinet.platform.messaging.internal.jms.Content;
import online.arval.cabinet.platform.messaging.internal.jms.Target;

/** A message that is to be sent. */
public record Letter(
    String messageId,
    Target target,
    Content content,
    Optional<String> eventType,
    Optional<String> correlationId,
    Optional<String> headers) {}
