package online.arval.cabinet.routes.payments.tbank.internal;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import online.arval.cabinet.platform.connector.CallPolicy;
import online.arval.cabinet.platform.model.ConfigList;

/** What the configuration says; the password is a secret. */
record Settings(
    URI base,
    String terminal,
    String password,
    String notificationUrl,
    Set<String> absentCodes,
    String title,
    long leastKopecks,
    long mostKopecks,
    int consumers,
    CallPolicy policy) {

  /** Whether the terminal is named and its password is there. */
  static boolean complete(TBankConfig config) {
    return !config.terminal_key().isBlank() && !config._password().isBlank();
  }

  static Settings of(TBankConfig config) {
    CallPolicy usual = CallPolicy.standard();
    return new Settings(
        URI.create(config.base_url().replaceAll("/+$", "")),
        config.terminal_key().strip(),
        config._password().strip(),
        config.notification_url().strip(),
        Set.copyOf(ConfigList.of(config.absent_codes())),
        config.title(),
        config.least_kopecks(),
        config.most_kopecks(),
        config.consumers(),
        new CallPolicy(
            Duration.ofMillis(config.connect_timeout_ms()),
            Duration.ofMillis(config.answer_timeout_ms()),
            config.attempts(),
            Duration.ofMillis(config.breaker_wait_ms()),
            usual.connections(),
            usual.maxBytes()));
  }

  @Override
  public String toString() {
    return "T-Bank at " + base;
  }
}
