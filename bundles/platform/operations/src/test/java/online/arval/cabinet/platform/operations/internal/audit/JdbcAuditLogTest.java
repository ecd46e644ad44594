package online.arval.cabinet.platform.operations.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.operations.AuditEvent;
import online.arval.cabinet.platform.operations.Correlation;
import org.h2.tools.RunScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class JdbcAuditLogTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final AuditQuery ALL =
      new AuditQuery(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          100);

  private Connection connection;
  private TestTransactions transactions;

  @BeforeEach
  void open() throws Exception {
    connection = DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID());
    try (Reader script =
        new InputStreamReader(
            JdbcAuditLog.class.getResourceAsStream("/db/migration/audit/V1__audit_event.sql"),
            StandardCharsets.UTF_8)) {
      RunScript.execute(connection, script);
    }
    transactions = new TestTransactions(connection);
  }

  @AfterEach
  void close() throws Exception {
    connection.close();
  }

  @Test
  void keepsWhoWhatWhereAndWhen() {
    CompanyId company = CompanyId.create();
    MDC.put(Correlation.ADDRESS_KEY, "10.0.0.7");
    AuditEvent event =
        AuditEvent.ok(
            new Caller.Internal("tests"),
            "fleet.vehicle.changed",
            "vehicle:1",
            company,
            Map.of("plate", "А123ВС77", "colour", "\"white\""));
    try (Correlation.Scope scope = Correlation.open("abc-1")) {
      log(NOON).append(event);
    } finally {
      MDC.remove(Correlation.ADDRESS_KEY);
    }

    assertThat(find(ALL))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.at()).isEqualTo(NOON);
              assertThat(line.node()).isEqualTo("node-1");
              assertThat(line.principal()).isEqualTo("system:tests");
              assertThat(line.action()).isEqualTo("fleet.vehicle.changed");
              assertThat(line.subject()).isEqualTo("vehicle:1");
              assertThat(line.companyId()).contains(company.value());
              assertThat(line.outcome()).isEqualTo("ok");
              assertThat(line.details())
                  .isEqualTo("{\"colour\":\"\\\"white\\\"\",\"plate\":\"А123ВС77\"}");
            });
  }

  @Test
  void goesDownWithTheTransactionOfItsCommand() {
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      log(NOON).append(event("a.b.c", "x:1"));
                      throw new IllegalStateException("the command failed");
                    }))
        .hasMessage("the command failed");
    assertThat(find(ALL)).isEmpty();
  }

  @Test
  void listsNewestFirstAndContinuesAfterTheLastLineSeen() {
    for (int i = 0; i < 5; i++) {
      log(NOON.plusSeconds(i)).append(event("a.b.c", "x:" + i));
    }
    AuditQuery two = with(Optional.empty(), Optional.empty(), Optional.empty(), 2);
    List<AuditRecord> first = find(two);
    List<AuditRecord> second =
        find(with(Optional.empty(), Optional.empty(), Optional.of(first.get(1).id()), 2));

    assertThat(first).extracting(AuditRecord::subject).containsExactly("x:4", "x:3");
    assertThat(second).extracting(AuditRecord::subject).containsExactly("x:2", "x:1");
  }

  @Test
  void filtersByTimeAndByTheBeginningOfAnAction() {
    log(NOON.minus(Duration.ofHours(3))).append(event("fleet.vehicle.added", "x:1"));
    log(NOON).append(event("fleet_vehicle", "x:2"));
    log(NOON).append(event("fleet.driver.added", "x:3"));

    assertThat(find(with(Optional.of("fleet.*"), Optional.empty(), Optional.empty(), 9)))
        .extracting(AuditRecord::subject)
        .containsExactly("x:3", "x:1");
    assertThat(find(with(Optional.of("fleet_*"), Optional.empty(), Optional.empty(), 9)))
        .extracting(AuditRecord::subject)
        .containsExactly("x:2");
    assertThat(find(with(Optional.empty(), Optional.of(NOON), Optional.empty(), 9))).hasSize(2);
  }

  @Test
  void shortensWhatDoesNotFitInsteadOfLosingTheLine() {
    Map<String, String> details = new TreeMap<>();
    for (int i = 0; i < 40; i++) {
      details.put("name" + i, "x".repeat(1000));
    }
    log(NOON)
        .append(
            new AuditEvent(
                "user:" + "u".repeat(500),
                "a.b.c",
                "x:1",
                Optional.empty(),
                AuditEvent.Outcome.REFUSED,
                details));

    assertThat(find(ALL))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.principal()).hasSize(200).endsWith("…");
              assertThat(line.details()).isEqualTo("{\"dropped\":\"40 details\"}");
              assertThat(line.outcome()).isEqualTo("refused");
            });
  }

  private JdbcAuditLog log(Instant now) {
    return new JdbcAuditLog(transactions, "node-1", Clock.fixed(now, ZoneOffset.UTC));
  }

  private List<AuditRecord> find(AuditQuery query) {
    return log(NOON).find(query);
  }

  private static AuditEvent event(String action, String subject) {
    return AuditEvent.ok(new Caller.Internal("tests"), action, subject, null, Map.of());
  }

  private static AuditQuery with(
      Optional<String> action, Optional<Instant> since, Optional<String> before, int limit) {
    return new AuditQuery(
        Optional.empty(), action, Optional.empty(), Optional.empty(), since, before, limit);
  }
}
