package online.arval.cabinet.platform.persistence.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.model.Cursor;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.persistence.sql.KeySet;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody wrote into a cursor by hand. */
class ForgedCursorTest {
  private static final KeySet DAYS =
      new KeySet("d", List.of(new KeySet.Key("r.d", KeySet.Type.DAY)), false);

  private final TestDatabases databases = TestDatabases.inMemory();

  @AfterEach
  void close() {
    databases.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-999999999-01-01", "+999999999-12-31", "0000-01-01", "2026-02-30", "soon", ""})
  void aDayThatNoRowHasIsRefused(String day) {
    assertThatThrownBy(() -> after(day))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.errors().get(0).field()).isEqualTo("cursor"));
  }

  @Test
  void aDayThatARowMayHaveIsTaken() {
    assertThat(after("2026-01-30").items()).containsExactly(LocalDate.of(2026, 1, 31));
    assertThat(after("9999-12-31").items()).isEmpty();
  }

  private Page<LocalDate> after(String day) {
    PageRequest page = new PageRequest(3, Optional.of(Cursor.of("d:ASC", day)), false);
    return databases
        .open("left", Item.class, LeftItem.class)
        .read(
            em ->
                DAYS.page(
                    em,
                    "r.d",
                    SqlText.of("from (select date '2026-01-31' as d) r where 1 = 1"),
                    page,
                    row -> row.getObject(1, LocalDate.class)));
  }
}
