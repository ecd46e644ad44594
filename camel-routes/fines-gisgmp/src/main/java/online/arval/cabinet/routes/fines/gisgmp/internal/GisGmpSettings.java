package online.arval.cabinet.routes.fines.gisgmp.internal;

import java.nio.file.Path;
import java.time.Duration;
import online.arval.cabinet.platform.connector.CallPolicy;
import online.arval.cabinet.platform.model.ConfigCheck;
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
  private static final ConfigCheck CHECK = ConfigCheck.of(GisGmpConfig.PID);
  private static final int LONGEST_MS = 600_000;

  static GisGmpSettings of(GisGmpConfig config, String nodeId) {
    return new GisGmpSettings(
        config.title(),
        new Sender(
            config.sender_identifier(),
            config.sender_role(),
            config.kind(),
            CHECK.within("page.length", config.page_length(), 1, 100)),
        new SmevClient.Settings(
            CHECK.url("endpoint", config.endpoint()),
            nodeId,
            CHECK.isTrue("verify", config.verify()),
            CHECK.isTrue("test", config.test())),
        new Patience(
            Duration.ofSeconds(CHECK.within("answer.seconds", config.answer_seconds(), 1, 3_600)),
            CHECK.within("attempts", config.attempts(), 1, 10),
            millis("poll.first.ms", config.poll_first_ms()),
            millis("poll.last.ms", config.poll_last_ms()),
            Duration.ofSeconds(
                CHECK.within("poll.idle.seconds", config.poll_idle_seconds(), 1, 86_400))),
        CallPolicy.standard()
            .withTimeouts(
                millis("connect.timeout.ms", config.connect_timeout_ms()),
                millis("call.timeout.ms", config.call_timeout_ms())),
        CHECK.within("parallel", config.parallel(), 1, 64));
  }

  private static Duration millis(String property, int value) {
    return Duration.ofMillis(CHECK.within(property, value, 1, LONGEST_MS));
  }

  /** The default signer. */
  static MessageSigner signer(GisGmpConfig config) {
    return new KeyStoreSigner(
        CHECK.read("key.store", () -> Path.of(config.key_store())),
        config._key_password(),
        config.key_alias());
  }
}
