package online.arval.cabinet.routes.payments.tbank.internal;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import online.arval.cabinet.platform.connector.CallPolicy;
import online.arval.cabinet.platform.model.ConfigCheck;
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

  private static final ConfigCheck CHECK = ConfigCheck.of(TBankConfig.PID);
  private static final int MOST_CONSUMERS = 64;
  private static final int MOST_ATTEMPTS = 10;
  private static final long LONGEST_MS = 600_000;

  /** Whether the terminal is named and its password is there. */
  static boolean complete(TBankConfig config) {
    return !config.terminal_key().isBlank() && !config._password().isBlank();
  }

  static Settings of(TBankConfig config) {
    CallPolicy usual = CallPolicy.standard();
    return new Settings(
        CHECK.url("base.url", config.base_url()),
        config.terminal_key().strip(),
        config._password().strip(),
        config.notification_url().strip(),
        Set.copyOf(ConfigList.of(config.absent_codes())),
        config.title(),
        CHECK.atLeast("least.kopecks", config.least_kopecks(), 1),
        CHECK.atLeast("most.kopecks", config.most_kopecks(), config.least_kopecks()),
        CHECK.within("consumers", config.consumers(), 1, MOST_CONSUMERS),
        new CallPolicy(
            millis("connect.timeout.ms", config.connect_timeout_ms()),
            millis("answer.timeout.ms", config.answer_timeout_ms()),
            CHECK.within("attempts", config.attempts(), 1, MOST_ATTEMPTS),
            millis("breaker.wait.ms", config.breaker_wait_ms()),
            usual.connections(),
            usual.maxBytes()));
  }

  private static Duration millis(String property, long value) {
    return Duration.ofMillis(CHECK.within(property, value, 1, LONGEST_MS));
  }

  @Override
  public String toString() {
    return "T-Bank at " + base;
  }
}
