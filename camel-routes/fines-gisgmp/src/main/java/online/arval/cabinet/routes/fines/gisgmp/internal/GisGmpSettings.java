package online.arval.cabinet.routes.fines.gisgmp.internal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import online.arval.cabinet.platform.connector.CallPolicy;
import online.arval.cabinet.routes.fines.gisgmp.MessageSigner;
import online.arval.cabinet.routes.fines.gisgmp.internal.exchange.Conversation.Patience;
import online.arval.cabinet.routes.fines.gisgmp.internal.registry.Requests.Sender;
import online.arval.cabinet.routes.fines.gisgmp.internal.smev.KeyStoreSigner;
import online.arval.cabinet.routes.fines.gisgmp.internal.smev.SmevClient;

/**
 * The configuration in the terms of those who need it.
 *
 * @param parallel commands handled at once
 */
record GisGmpSettings(
    String title,
    Sender sender,
    SmevClient.Settings smev,
    Patience patience,
    CallPolicy calls,
    int parallel) {
  static GisGmpSettings of(GisGmpConfig config, String nodeId) {
    return new GisGmpSettings(
        config.title(),
        new Sender(
            config.sender_identifier(), config.sender_role(), config.kind(), config.page_length()),
        new SmevClient.Settings(
            URI.create(config.endpoint()), nodeId, config.verify(), config.test()),
        new Patience(
            Duration.ofSeconds(config.answer_seconds()),
            config.attempts(),
            Duration.ofMillis(config.poll_first_ms()),
            Duration.ofMillis(config.poll_last_ms()),
            Duration.ofSeconds(config.poll_idle_seconds())),
        CallPolicy.standard()
            .withTimeouts(
                Duration.ofMillis(config.connect_timeout_ms()),
                Duration.ofMillis(config.call_timeout_ms())),
        config.parallel());
  }

  /** The default signer. */
  static MessageSigner signer(GisGmpConfig config) {
    return new KeyStoreSigner(
        Path.of(config.key_store()), config._key_password(), config.key_alias());
  }
}
