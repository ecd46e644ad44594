package online.arval.cabinet.fines.core.internal.data;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * What every row of the fines has. Fields are written here only: enhancement sees no other writer.
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

  /** Unique columns hold null, not empty text: any number of rows may have none. */
  static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  static String orEmpty(String textOrNull) {
    return textOrNull == null ? "" : textOrNull;
  }
}
