package online.arval.cabinet.platform.persistence.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import online.arval.cabinet.platform.persistence.testing.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MigrationsTest {
  private static final MigrationFile V1 = file("V1__one.sql", "create table f_one (id bigint);");
  private static final MigrationFile V2 = file("V2__two.sql", "create table f_two (id bigint);");

  private TestDatabases databases;
  private Migrations migrations;

  @BeforeEach
  void open() {
    databases = TestDatabases.inMemory();
    migrations = new Migrations(databases.dataSource());
  }

  @AfterEach
  void close() {
    databases.close();
  }

  @Test
  void runsOnlyWhatANewVersionAdds() {
    assertThat(migrations.migrate("feature", files(V1))).isEqualTo("1");
    assertThat(migrations.migrate("feature", files(V1))).isEqualTo("1");
    assertThat(migrations.migrate("feature", files(V1, V2))).isEqualTo("2");
  }

  @Test
  void severalFeaturesShareOneSchema() {
    assertThat(migrations.migrate("feature", files(V1))).isEqualTo("1");
    assertThat(migrations.migrate("other", files(V2))).isEqualTo("2");
  }

  @Test
  void aHistoryThatWasMadeAndNotBegunIsMadeAnew() throws Exception {
    migrations.migrate("other", files(V2));
    try (Connection connection = databases.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table \"feature_schema_history\" as"
              + " select * from \"other_schema_history\" where false");
    }
    assertThat(migrations.migrate("feature", files(V1))).isEqualTo("1");
  }

  @Test
  void severalNodesMigrateAtOnce() throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> versions = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Migrations node = new Migrations(databases.dataSource());
        versions.add(nodes.submit(() -> node.migrate("feature", files(V1, V2))));
      }
      for (Future<String> version : versions) {
        assertThat(version.get(60, TimeUnit.SECONDS)).isEqualTo("2");
      }
    } finally {
      nodes.shutdownNow();
    }
  }

  @Test
  void namesTheFileAndTheLineThatFailed() {
    MigrationFile wrong = file("V1__wrong.sql", "create table f_one (id bigint);\nno sql;");
    assertThatThrownBy(() -> migrations.migrate("feature", files(wrong)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(
            "feature: migration db/migration/feature/V1__wrong.sql failed at line 2: ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void refusesAnEditedFile() {
    migrations.migrate("feature", files(V1));
    MigrationFile edited = file("V1__one.sql", "create table f_one (id varchar(36));");
    assertThatThrownBy(() -> migrations.migrate("feature", files(edited)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("checksum mismatch");
  }

  @Test
  void refusesAFeatureWithoutMigrationsOrWithAStrangeName() {
    assertThatThrownBy(() -> migrations.migrate("feature", files()))
        .hasMessageContaining("db/migration/feature");
    assertThatThrownBy(() -> migrations.migrate("a;drop", files(V1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static MigrationFiles files(MigrationFile... files) {
    return new MigrationFiles(List.of(files));
  }

  private static MigrationFile file(String name, String text) {
    return new MigrationFile("db/migration/feature/" + name, text);
  }
}
