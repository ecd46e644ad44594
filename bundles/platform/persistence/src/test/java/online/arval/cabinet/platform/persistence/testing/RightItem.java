package online.arval.cabinet.platform.persistence.testing;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "right_item")
public class RightItem extends Item {
  protected RightItem() {}

  public RightItem(String id, String name, long amount) {
    setId(id);
    setName(name);
    setAmount(amount);
    setAt(Instant.parse("2026-11-22T10:15:30.123456Z"));
  }
}
