package online.arval.cabinet.platform.persistence.testing;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "left_item")
public class LeftItem extends Item {
  protected LeftItem() {}

  public LeftItem(String id, String name, long amount) {
    setId(id);
    setName(name);
    setAmount(amount);
    setAt(Instant.parse("2026-11-22T10:15:30.123456Z"));
  }
}
