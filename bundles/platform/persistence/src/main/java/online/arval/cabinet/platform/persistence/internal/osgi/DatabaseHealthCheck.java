package online.arval.cabinet.platform.persistence.internal.osgi;

import java.sql.SQLException;
import java.util.Optional;
import online.arval.cabinet.platform.persistence.internal.pool.ConnectionPool;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ready only while the database answers. */
@Component(
    service = HealthCheck.class,
    property = {HealthCheck.NAME + "=database", HealthCheck.TAGS + "=ready"})
public final class DatabaseHealthCheck implements HealthCheck {
  private final DatabaseState state;

  @Activate
  public DatabaseHealthCheck(@Reference DatabaseState state) {
    this.state = state;
  }

  @Override
  public Result execute() {
    FormattingResultLog log = new FormattingResultLog();
    Optional<ConnectionPool> pool = state.pool();
    if (pool.isEmpty()) {
      log.critical("database: {}", state.obstacle());
      return new Result(log);
    }
    try {
      log.info("database: {} at {}", pool.get().probe(), pool.get().url());
    } catch (SQLException e) {
      log.critical("database: {} does not answer: {}", pool.get().url(), e.getMessage());
    }
    return new Result(log);
  }
}
