package online.arval.cabinet.routes.payments.yookassa.internal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import online.arval.cabinet.platform.connector.AddressList;
import online.arval.cabinet.platform.connector.CallPolicy;
import online.arval.cabinet.platform.model.ConfigCheck;
import online.arval.cabinet.platform.model.ConfigList;

/**
 * What the configuration says.
 *
 * @param base without a slash at its end
 * @param authorization the header's value: a secret
 */
record Settings(
    URI base,
    String authorization,
    String title,
    long leastKopecks,
    long mostKopecks,
    boolean savesMethods,
    int consumers,
    CallPolicy policy,
    AddressList senders) {

  private static final ConfigCheck CHECK = ConfigCheck.of(YooKassaConfig.PID);
  private static final int MOST_CONSUMERS = 64;
  private static final int MOST_ATTEMPTS = 10;
  private static final long LONGEST_MS = 600_000;

  /** Whether the shop is named and its key is there. */
  static boolean complete(YooKassaConfig config) {
    return !config.shop_id().isBlank() && !config._secret_key().isBlank();
  }

  static Settings of(YooKassaConfig config) {
    CallPolicy usual = CallPolicy.standard();
    return new Settings(
        CHECK.url("base.url", config.base_url()),
        authorization(config.shop_id().strip(), config._secret_key().strip()),
        config.title(),
        CHECK.atLeast("least.kopecks", config.least_kopecks(), 1),
        CHECK.atLeast("most.kopecks", config.most_kopecks(), config.least_kopecks()),
        CHECK.isTrue("saves.methods", config.saves_methods()),
        CHECK.within("consumers", config.consumers(), 1, MOST_CONSUMERS),
        new CallPolicy(
            millis("connect.timeout.ms", config.connect_timeout_ms()),
            millis("answer.timeout.ms", config.answer_timeout_ms()),
            CHECK.within("attempts", config.attempts(), 1, MOST_ATTEMPTS),
            millis("breaker.wait.ms", config.breaker_wait_ms()),
            usual.connections(),
            usual.maxBytes()),
        CHECK.read(
            "notification.addresses",
            () -> AddressList.of(ConfigList.of(config.notification_addresses()))));
  }

  static String authorization(String shopId, String secretKey) {
    byte[] pair = (shopId + ":" + secretKey).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static Duration millis(String property, long value) {
    return Duration.ofMillis(CHECK.within(property, value, 1, LONGEST_MS));
  }

  @Override
  public String toString() {
    return "YooKassa at " + base;
  }
}
