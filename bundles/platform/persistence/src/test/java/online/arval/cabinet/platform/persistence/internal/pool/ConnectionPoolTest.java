package online.arval.cabinet.platform.persistence.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.persistence.Database;
import online.arval.cabinet.platform.persistence.internal.jpa.Entities;
import online.arval.cabinet.platform.persistence.internal.tx.ThreadTransactions;
import online.arval.cabinet.platform.persistence.testing.LeftItem;
import org.assertj.core.api.ThrowableAssert;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionPoolTest {
  private static final PoolSettings ONE = new PoolSettings(1, 1, 250, 60_000, 60_000);

  @TempDir private Path folder;

  @Test
  void anInterruptedThreadDoesNotCloseTheDatabaseForTheOthers() throws Exception {
    String url = DatabaseUrl.ofFile(folder.resolve("db")).text();
    try (ConnectionPool pool = ConnectionPool.ofDriverManager(url, "cabinet", "", 2)) {
      execute(pool, "create table t (id identity, text varchar(100000))");
      for (int i = 0; i < 20; i++) {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        Thread writer = new Thread(() -> writeUntil(stop, written, pool));
        writer.start();
        while (written.get() <= i && writer.isAlive()) {
          Thread.onSpinWait();
        }
        writer.interrupt(); // in the midst of the next one
        stop.set(true);
        writer.join(10_000);
        assertThat(writer.isAlive()).isFalse();
        execute(pool, "insert into t (text) values ('after')");
      }
      assertThat(count(pool, "select count(*) from t where text = 'after'")).isEqualTo(20);
    }
  }

  private static void writeUntil(AtomicBoolean stop, AtomicInteger written, ConnectionPool pool) {
    try {
      while (!stop.get()) {
        execute(pool, "insert into t (text) values (repeat('x', 50000))");
        written.incrementAndGet();
      }
    } catch (SQLException interrupted) {
      // as it may be
    }
  }

  private static long count(ConnectionPool pool, String sql) throws SQLException {
    try (Connection connection = pool.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void wrongPasswordIsToldInOneLineAndHopeless() {
    ConnectionPool.ofDriverManager(file(), "cabinet", "right", 2).close();
    assertThatThrownBy(() -> ConnectionPool.ofDriverManager(file(), "cabinet", "wrong", 2))
        .isInstanceOfSatisfying(
            DatabaseUnavailableException.class, e -> assertThat(e.isHopeless()).isTrue())
        .hasMessage(file() + ": wrong user or password");
  }

  @Test
  void aFileThatCannotBeCreatedIsToldAndHopeless() throws IOException {
    Path noFolder = Files.createFile(folder.resolve("taken"));
    String url = "jdbc:h2:file:" + noFolder + "/cabinet";
    assertThatThrownBy(() -> ConnectionPool.ofDriverManager(url, "cabinet", "", 2))
        .isInstanceOfSatisfying(
            DatabaseUnavailableException.class, e -> assertThat(e.isHopeless()).isTrue())
        .hasMessageStartingWith(url + ": ")
        .hasMessageContaining("taken")
        .message()
        .hasLineCount(1);
  }

  @Test
  void unreachableServerIsToldInOneLineAndMayComeBack() {
    String url = "jdbc:postgresql://127.0.0.1:1/none";
    assertThatThrownBy(() -> ConnectionPool.ofDriverManager(url, "cabinet", "", 2))
        .isInstanceOfSatisfying(
            DatabaseUnavailableException.class, e -> assertThat(e.isHopeless()).isFalse())
        .hasMessage(url + ": no connection to the server; is it running there?");
  }

  @Test
  void fileOfAnotherProcessIsToldInOneLine() throws Exception {
    Process other =
        new ProcessBuilder(
                Paths.get(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HoldsFile.class.getName(),
                file())
            .start();
    try {
      assertThat(other.inputReader().readLine()).isEqualTo("open");
      assertThatThrownBy(() -> ConnectionPool.ofDriverManager(file(), "cabinet", "", 2))
          .isInstanceOf(DatabaseUnavailableException.class)
          .hasMessageContaining("another process has the H2 file open");
    } finally {
      other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void keepsWhatWasCommittedToAFile() throws Exception {
    try (ConnectionPool pool = pool(file())) {
      execute(pool, "create table kept as select 7 as n");
    }
    try (ConnectionPool pool = pool(file())) {
      assertThat(pool.probe()).startsWith("H2 ");
      try (Connection connection = pool.dataSource().getConnection();
          var result = connection.createStatement().executeQuery("select n from kept")) {
        assertThat(result.next()).isTrue();
        assertThat(result.getInt(1)).isEqualTo(7);
      }
    }
  }

  @Test
  void exhaustedPoolIsAProblemToRetryLater() throws Exception {
    try (ConnectionPool pool = pool("jdbc:h2:mem:exhausted")) {
      ThreadTransactions transactions = new ThreadTransactions(pool.dataSource());
      Database database = database(pool, transactions);
      try (Connection taken = pool.dataSource().getConnection()) {
        assertThat(taken.isValid(1)).isTrue();
        assertRetryLater(() -> transactions.run(() -> {}));
        assertRetryLater(() -> database.tx(em -> em.find(LeftItem.class, "1")));
        assertRetryLater(() -> database.read(em -> em.find(LeftItem.class, "1")));
        assertRetryLater(() -> database.read(em -> em.unwrap(Connection.class)));
      } finally {
        database.close();
      }
    }
  }

  private static Database database(ConnectionPool pool, ThreadTransactions transactions)
      throws IOException, SQLException {
    try (InputStream script =
        LeftItem.class.getResourceAsStream("/db/migration/left/V1__item.sql")) {
      execute(pool, new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
    return new Entities(pool.dataSource(), pool.dialect(), transactions)
        .open("left", List.of(LeftItem.class.getName()), LeftItem.class.getClassLoader(), () -> {});
  }

  private static void assertRetryLater(ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.code()).isEqualTo("database-unavailable");
              assertThat(e.retryAfter()).isPresent();
            });
  }

  @Test
  void hidesCredentialsOfAUrl() {
    assertThat(new DatabaseUrl("jdbc:h2:mem:x;USER=me;PASSWORD=secret;CIPHER=AES"))
        .hasToString("jdbc:h2:mem:x;USER=***;PASSWORD=***;CIPHER=AES");
    assertThat(new DatabaseUrl("jdbc:postgresql://me:secret@host/db?password=secret&ssl=true"))
        .hasToString("jdbc:postgresql://host/db?password=***&ssl=true");
    assertThatThrownBy(() -> new DatabaseUrl("jdbc:mysql://host/db?password=secret"))
        .hasMessageContaining("jdbc:postgresql:")
        .hasMessageNotContaining("secret");
  }

  private String file() {
    return "jdbc:h2:file:" + folder.resolve("db");
  }

  private static ConnectionPool pool(String url) {
    JdbcDataSource driver = new JdbcDataSource();
    driver.setURL(url);
    driver.setUser("cabinet");
    return ConnectionPool.of(new DatabaseUrl(url), driver, ONE);
  }

  private static void execute(ConnectionPool pool, String sql) throws SQLException {
    try (Connection connection = pool.dataSource().getConnection()) {
      connection.createStatement().execute(sql);
    }
  }
}
