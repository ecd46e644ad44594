package online.arval.cabinet.platform.persistence.internal.pool;

import java.sql.Connection;
import java.sql.DriverManager;

/** The other process of a test: opens an H2 file and holds it until it is killed. */
final class HoldsFile {
  private HoldsFile() {}

  public static void main(String[] arguments) throws Exception {
    try (Connection connection = DriverManager.getConnection(arguments[0], "cabinet", "")) {
      System.out.println(connection.isValid(1) ? "open" : "not open");
      Thread.currentThread().join();
    }
  }
}
