package online.arval.cabinet.platform.persistence.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.persistence.Database;
import online.arval.cabinet.platform.persistence.sql.KeySet;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import org.junit.jupiter.api.Test;

class KeySetTest {
  private static final KeySet NUMBERS =
      new KeySet("n", List.of(new KeySet.Key("r.n", KeySet.Type.NUMBER)), false);

  @Test
  void aListTooLongToBeCountedHasNoTotal() {
    assertThat(firstPage(10_000).total()).hasValue(10_000);
    Page<Long> many = firstPage(10_001);
    assertThat(many.total()).isEmpty();
    assertThat(many.items()).containsExactly(1L, 2L, 3L);
    assertThat(many.next()).isPresent();
  }

  private static Page<Long> firstPage(int rows) {
    try (TestDatabases databases = TestDatabases.inMemory()) {
      Database any = databases.open("left", Item.class, LeftItem.class);
      SqlText from =
          SqlText.of(
              "from (select cast(x as bigint) as n from system_range(1, "
                  + rows
                  + ")) r"
                  + " where 1 = 1");
      PageRequest request = new PageRequest(3, Optional.empty(), true);
      return any.read(em -> NUMBERS.page(em, "r.n", from, request, row -> row.getLong(1)));
    }
  }
}
