package online.arval.cabinet.platform.persistence.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import online.arval.cabinet.platform.persistence.Database;
import org.junit.jupiter.api.Test;

class TestDatabasesTest {
  @Test
  void storesAndReadsEveryKindOfColumn() {
    try (TestDatabases databases = TestDatabases.inMemory()) {
      Database left = databases.open("left", Item.class, LeftItem.class);
      left.tx(
          em -> {
            LeftItem item = new LeftItem("1", "first", 12_345L);
            item.setNote("н".repeat(5_000));
            item.setData(new byte[] {1, 2, 3});
            em.persist(item);
            return null;
          });
      LeftItem read = left.read(em -> em.find(LeftItem.class, "1"));
      assertThat(read.getName()).isEqualTo("first");
      assertThat(read.getAmount()).isEqualTo(12_345L);
      assertThat(read.getAt()).isEqualTo(Instant.parse("2026-11-22T10:15:30.123456Z"));
      assertThat(read.getNote()).hasSize(5_000);
      assertThat(read.getData()).containsExactly(1, 2, 3);
    }
  }
}
