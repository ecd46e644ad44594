package online.arval.cabinet.platform.security.internal;

import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Readiness names the required secret while it is missing, and any value that cannot be used. It
 * stands alone on purpose: a configuration that keeps everything else from starting is still told.
 */
@Component(
    service = HealthCheck.class,
    configurationPid = SecurityConfig.PID,
    property = {HealthCheck.NAME + "=security", HealthCheck.TAGS + "=ready"})
public final class SecretsCheck implements HealthCheck {
  private final SecurityConfig config;

  @Activate
  public SecretsCheck(SecurityConfig config) {
    this.config = config;
  }

  @Override
  public Result execute() {
    FormattingResultLog log = new FormattingResultLog();
    try {
      if (Settings.of(config).secretKey().isEmpty()) {
        log.critical("Missing secret: {} secretKey", SecurityConfig.PID);
      } else {
        log.info("Sign-in is configured");
      }
    } catch (RuntimeException e) {
      log.critical("{}", e.getMessage());
    }
    return new Result(log);
  }
}
