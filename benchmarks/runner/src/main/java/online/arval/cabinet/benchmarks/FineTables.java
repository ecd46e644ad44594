package online.arval.cabinet.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import online.arval.cabinet.platform.model.Uin;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Tables of fines beside the cabinet's own, and which of them the cabinet sees. All fines are of
 * one company.
 */
final class FineTables {
  private static final String OWN = "own";
  private static final int CHUNK = 10_000;

  private final Sql database;
  private final String company;
  private String shown = OWN;

  FineTables(Sql database, String company) {
    this.database = database;
    this.company = company;
  }

  /** Makes the identifiers of so many charges, for the tables to be filled. */
  void number(int count) throws SQLException {
    database.run(
        "drop schema if exists yardstick cascade",
        "create schema yardstick",
        "create temporary table uins (n integer, uin varchar(25))");
    CopyIn copy =
        database
            .connection()
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy pg_temp.uins from stdin");
    StringBuilder lines = new StringBuilder();
    for (int n = 1; n <= count; n++) {
      String uin = Uin.completing("18810188" + "%011d".formatted(n)).value();
      lines.append(n).append('\t').append(uin).append('\n');
      if (n % CHUNK == 0 || n == count) {
        byte[] text = lines.toString().getBytes(StandardCharsets.US_ASCII);
        copy.writeToCopy(text, 0, text.length);
        lines.setLength(0);
      }
    }
    copy.endCopy();
  }

  /** Makes and fills a table, with the indexes of the cabinet's. */
  void fill(String name, int count) throws IOException, SQLException {
    database.run(
        "set maintenance_work_mem = '256MB'",
        "create table yardstick." + name + " (like public.fines_fine including defaults)",
        insert(name, count));
    // made afterwards, which takes a tenth of the time
    for (String index :
        database.values(
            "select indexdef from pg_indexes"
                + " where schemaname = 'public' and tablename = 'fines_fine'")) {
      database.run(
          index
              .replaceFirst(" INDEX \\S+ ON ", " INDEX ON ")
              .replace(" public.fines_fine ", " yardstick." + name + " "));
    }
    database.run("vacuum analyze yardstick." + name);
  }

  private String insert(String name, int count) throws IOException {
    try (InputStream text = FineTables.class.getResourceAsStream("fines.sql")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@table@", name)
          .replace("@company@", company)
          .replace("@count@", String.valueOf(count));
    }
  }

  /** Puts a table in the place of the one the cabinet reads. */
  void show(String name) throws SQLException {
    if (name.equals(shown)) {
      return;
    }
    // one statement text is one transaction: no request finds no table
    database.run(
        "alter table public.fines_fine set schema yardstick;"
            + " alter table yardstick.fines_fine rename to "
            + shown
            + "; alter table yardstick."
            + name
            + " rename to fines_fine;"
            + " alter table yardstick.fines_fine set schema public");
    shown = name;
  }

  /** Gives the cabinet its own table back and drops the others. */
  void close() throws SQLException {
    show(OWN);
    database.run("drop schema yardstick cascade");
  }
}
