package online.arval.cabinet.platform.security.internal;

import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Readiness names the required secret while it is missing. */
@Component(
    service = HealthCheck.class,
    property = {HealthCheck.NAME + "=security", HealthCheck.TAGS + "=ready"})
public final class SecretsCheck implements HealthCheck {
  private final SecurityCore core;

  @Activate
  public SecretsCheck(@Reference SecurityCore core) {
    this.core = core;
  }

  @Override
  public Result execute() {
    FormattingResultLog log = new FormattingResultLog();
    if (core.serverKey().isMissing()) {
      log.critical("Missing secret: {} secretKey", SecurityConfig.PID);
    } else {
      log.info("Secrets are configured");
    }
    return new Result(log);
  }
}
