package online.arval.cabinet.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.CabinetProcess;
import online.arval.cabinet.itests.support.Project;

/** The cabinet of a run: on PostgreSQL, with the demo data, without limits of the request rate. */
final class Stage implements AutoCloseable {
  private static final List<String> HELPERS = List.of("probe", "bare");

  private final Postgres postgres;
  private final CabinetProcess cabinet;

  private Stage(Postgres postgres, CabinetProcess cabinet) {
    this.postgres = postgres;
    this.cabinet = cabinet;
  }

  /** Configured, not started. */
  static Stage in(Path folder, Postgres postgres) throws IOException {
    Path data = folder.resolve("cabinet");
    Path etc = Files.createDirectories(data.resolve("etc"));
    Files.writeString(
        etc.resolve("online.arval.cabinet.persistence.cfg"),
        "url = " + postgres.url() + "\nuser = cabinet\npassword =\n");
    Files.writeString(etc.resolve("online.arval.cabinet.gate.cfg"), "rate.per.second = 0\n");
    Files.writeString(etc.resolve("online.arval.cabinet.rest.cfg"), "rate.per.second = 0\n");
    CabinetProcess cabinet =
        CabinetProcess.at(data)
            .with("CABINET_START_TIMEOUT", "230")
            // all of Java's compilers, and no registry that is read meanwhile
            .with("CABINET_JAVA_OPTS", "-Dcabinet.demo.fines=0");
    return new Stage(postgres, cabinet);
  }

  CabinetProcess cabinet() {
    return cabinet;
  }

  /** Brings the two bundles of the benchmarks in. */
  void installHelpers() throws InterruptedException {
    for (String helper : HELPERS) {
      cabinet.console("bundle:install -s file:" + helperJar(helper));
    }
    Until.seconds(System.nanoTime(), 60, () -> answers("/api/v1/bench/anonymous"));
    Until.seconds(System.nanoTime(), 60, () -> answers("/api/bench-bare"));
  }

  static Path helperJar(String helper) {
    String name = helperName(helper);
    return Project.root().resolve("benchmarks/" + helper + "/target/" + name + "-1.0.0.jar");
  }

  static String helperName(String helper) {
    return "online.arval.cabinet.benchmarks." + helper;
  }

  private boolean answers(String path) {
    return Api.anonymous(cabinet.url()).get(path).status() == 200;
  }

  URI uri(String path) {
    return URI.create(cabinet.url() + path);
  }

  Api fleetManager() {
    return Api.signedIn(cabinet.url(), "fleet");
  }

  Postgres postgres() {
    return postgres;
  }

  /** The one value a statement gives. */
  String query(String sql) throws SQLException {
    try (Sql database = database()) {
      return database.value(sql);
    }
  }

  /** A connection of its own to the cabinet's database. */
  Sql database() throws SQLException {
    return new Sql(postgres.url());
  }

  /** Identifier of the company whose fleet manager makes the requests. */
  String company() throws SQLException {
    return query("select id from fleet_company where external_id = 'demo-1'");
  }

  @Override
  public void close() {
    cabinet.stop();
  }
}
