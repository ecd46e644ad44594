package online.arval.cabinet.platform.persistence.testing;

import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** One of each kind of column a feature uses. */
@MappedSuperclass
public abstract class Item {
  @Id private String id;
  private String name;
  private long amount;
  private OffsetDateTime at;
  private String note;
  @Lob private byte[] data;
  @Version private int version;

  protected Item() {}

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public long getAmount() {
    return amount;
  }

  public void setAmount(long amount) {
    this.amount = amount;
  }

  public Instant getAt() {
    return at.toInstant();
  }

  public void setAt(Instant at) {
    this.at = at.atOffset(ZoneOffset.UTC);
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public byte[] getData() {
    return data == null ? null : data.clone();
  }

  public void setData(byte[] data) {
    this.data = data.clone();
  }

  public int getVersion() {
    return version;
  }
}
