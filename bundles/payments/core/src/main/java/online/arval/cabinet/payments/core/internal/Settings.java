package online.arval.cabinet.payments.core.internal;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import online.arval.cabinet.platform.model.ConfigCheck;
import online.arval.cabinet.platform.model.ConfigList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What administrators may set. */
@Component(service = Settings.class, configurationPid = "online.arval.cabinet.payments")
@Designate(ocd = Settings.Values.class)
public final class Settings {
  private static final ConfigCheck CHECK = ConfigCheck.of("online.arval.cabinet.payments");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^?#\\s]*[^/?#\\s]");

  private final String publicUrl;
  private final Duration expiry;
  private final Duration gatewaySilence;
  private final List<Duration> unknownDelays;
  private final List<Duration> pendingDelays;
  private final Duration healthyDelay;
  private final int maxAttempts;
  private final Duration reconciliationSilence;

  /** Configuration {@code online.arval.cabinet.payments}. */
  @ObjectClassDefinition(name = "Cabinet payments", description = "Orders, janitor, gateways")
  @interface Values {
    @AttributeDefinition(description = "Where payers reach the portal, without a last slash")
    String publicUrl() default "http://localhost:8181";

    @AttributeDefinition(description = "How long a payment may be paid, ISO 8601")
    String expiry() default "PT1H";

    @AttributeDefinition(
        description = "A gateway not announced for so long gets no new payments, ISO 8601")
    String gatewaySilence() default "PT3M";

    @AttributeDefinition(
        description = "Waits before asking what became of a payment; the last one repeats")
    String[] unknownDelays() default {"PT10S", "PT1M", "PT5M", "PT1H"};

    @AttributeDefinition(
        description = "Waits before asking whether the payer has paid; the last one repeats")
    String[] pendingDelays() default {"PT1M", "PT5M"};

    @AttributeDefinition(
        description =
            "Longest wait after an answer that leaves it open, of a healthy gateway, ISO 8601")
    String healthyDelay() default "PT3S";

    @AttributeDefinition(description = "How often a charge is sent, always under the same key")
    int maxAttempts() default 10;

    @AttributeDefinition(
        description =
            "A reconciliation whose gateway sent no page for so long has failed, ISO 8601")
    String reconciliationSilence() default "PT1H";
  }

  @Activate
  public Settings(Values values) {
    publicUrl = values.publicUrl();
    CHECK.require(
        "publicUrl",
        ADDRESS.matcher(publicUrl).matches(),
        "must be an address such as https://cabinet.example, without a last slash, not "
            + publicUrl);
    expiry = CHECK.duration("expiry", values.expiry());
    gatewaySilence = CHECK.duration("gatewaySilence", values.gatewaySilence());
    unknownDelays = durations("unknownDelays", values.unknownDelays());
    pendingDelays = durations("pendingDelays", values.pendingDelays());
    healthyDelay = CHECK.duration("healthyDelay", values.healthyDelay());
    maxAttempts = CHECK.atLeast("maxAttempts", values.maxAttempts(), 1);
    reconciliationSilence = CHECK.duration("reconciliationSilence", values.reconciliationSilence());
  }

  private static List<Duration> durations(String property, String... texts) {
    List<String> delays = ConfigList.of(texts);
    CHECK.require(property, !delays.isEmpty(), "must be one duration or several");
    return delays.stream().map(delay -> CHECK.duration(property, delay)).toList();
  }

  String publicUrl() {
    return publicUrl;
  }

  Duration expiry() {
    return expiry;
  }

  Duration gatewaySilence() {
    return gatewaySilence;
  }

  int maxAttempts() {
    return maxAttempts;
  }

  Duration reconciliationSilence() {
    return reconciliationSilence;
  }

  /** Wait for the answer to a new command before it is asked for. */
  Duration firstDelay() {
    return unknownDelays.get(0);
  }

  /** Wait before the next question of a payment whose fate an answer, or a question, left open. */
  Duration unknownDelay(int asked, boolean healthyGateway) {
    Duration usual = nth(unknownDelays, asked);
    return healthyGateway && usual.compareTo(healthyDelay) > 0 ? healthyDelay : usual;
  }

  /** Wait before the next question whether the payer has paid. */
  Duration pendingDelay(int asked) {
    return nth(pendingDelays, asked);
  }

  private static Duration nth(List<Duration> delays, int asked) {
    return delays.get(Math.min(asked, delays.size() - 1));
  }
}
