package online.arval.cabinet.routes.payments.yookassa.internal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import online.arval.cabinet.platform.connector.AddressList;
import online.arval.cabinet.platform.connector.CallPolicy;
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

  /** Whether the shop is named and its key is there. */
  static boolean complete(YooKassaConfig config) {
    return !config.shop_id().isBlank() && !config._secret_key().isBlank();
  }

  static Settings of(YooKassaConfig config) {
    CallPolicy usual = CallPolicy.standard();
    return new Settings(
        URI.create(config.base_url().replaceAll("/+$", "")),
        authorization(config.shop_id().strip(), config._secret_key().strip()),
        config.title(),
        config.least_kopecks(),
        config.most_kopecks(),
        config.saves_methods(),
        config.consumers(),
        new CallPolicy(
            Duration.ofMillis(config.connect_timeout_ms()),
            Duration.ofMillis(config.answer_timeout_ms()),
            config.attempts(),
            Duration.ofMillis(config.breaker_wait_ms()),
            usual.connections(),
            usual.maxBytes()),
        AddressList.of(ConfigList.of(config.notification_addresses())));
  }

  static String authorization(String shopId, String secretKey) {
    byte[] pair = (shopId + ":" + secretKey).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  @Override
  public String toString() {
    return "YooKassa at " + base;
  }
}
