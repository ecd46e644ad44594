package online.arval.cabinet.payments.core.internal.data;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * What every row of payments has. Fields are written here only: enhancement sees no other writer.
 */
@MappedSuperclass
public abstract class Stored {
  @Id
  @Column(name = "id")
  private String id;

  @Version
  @Column(name = "version")
  private long version;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "updated_at")
  private OffsetDateTime updatedAt;

  protected Stored() {}

  protected Stored(String id, Instant now) {
    this.id = id;
    this.createdAt = utc(now);
    this.updatedAt = utc(now);
  }

  public String id() {
    return id;
  }

  public long version() {
    return version;
  }

  public Instant createdAt() {
    return createdAt.toInstant();
  }

  public Instant updatedAt() {
    return updatedAt.toInstant();
  }

  /** Notes a change; the row's version grows even when no other column does. */
  public void touch(Instant now) {
    OffsetDateTime later = utc(now);
    // two changes within the clock's resolution are still two changes
    this.updatedAt = later.isAfter(updatedAt) ? later : updatedAt.plusNanos(1_000);
  }

  /** How instants are stored: in UTC, to the microsecond, which both products keep. */
  static OffsetDateTime utc(Instant instant) {
    return instant.truncatedTo(java.time.temporal.ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
