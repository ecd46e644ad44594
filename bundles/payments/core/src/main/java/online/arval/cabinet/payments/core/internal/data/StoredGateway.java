package online.arval.cabinet.payments.core.internal.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import online.arval.cabinet.payments.api.gateway.GatewayAnnounced;

/** Row of {@code payments_gateway}; its identifier is the gateway's name. */
@Entity
@Table(name = "payments_gateway")
public class StoredGateway extends Stored {
  @Column(name = "title")
  private String title;

  @Column(name = "least")
  private long least;

  @Column(name = "most")
  private long most;

  @Column(name = "healthy")
  private boolean healthy;

  @Column(name = "saves_methods")
  private boolean savesMethods;

  @Column(name = "announced_at")
  private OffsetDateTime announcedAt;

  protected StoredGateway() {}

  /** One that was never heard of before. */
  public StoredGateway(GatewayAnnounced news, Instant now) {
    super(news.gateway(), now);
    apply(news, now);
  }

  /** What its connector says now. */
  public final void apply(GatewayAnnounced news, Instant now) {
    title = news.title();
    least = news.leastKopecks();
    most = news.mostKopecks();
    healthy = news.healthy();
    savesMethods = news.savesMethods();
    announcedAt = utc(now);
  }

  public String title() {
    return title;
  }

  public long least() {
    return least;
  }

  public long most() {
    return most;
  }

  public boolean healthy() {
    return healthy;
  }

  public Instant announcedAt() {
    return announcedAt.toInstant();
  }
}
