package online.arval.cabinet.platform.operations.internal.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.operations.AuditEvent;
import online.arval.cabinet.platform.operations.AuditLog;
import online.arval.cabinet.platform.operations.Correlation;
import online.arval.cabinet.platform.operations.Node;
import online.arval.cabinet.platform.persistence.Databases;
import online.arval.cabinet.platform.persistence.Transactions;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.MDC;

/** The audit log in table {@code audit_event}, written in the transaction of the command. */
@Component(
    service = {AuditLog.class, AuditTrail.class},
    immediate = true)
public final class JdbcAuditLog implements AuditLog, AuditTrail {
  private static final int LONGEST_DETAIL = 500;
  private static final int LONGEST_DETAILS = 8000;

  private final Transactions transactions;
  private final String node;
  private final Clock clock;

  @Activate
  public JdbcAuditLog(
      BundleContext context,
      @Reference Databases databases,
      @Reference Transactions transactions,
      @Reference Node node) {
    this(transactions, node.id(), Clock.systemUTC());
    databases.migrate(context, "audit");
  }

  JdbcAuditLog(Transactions transactions, String node, Clock clock) {
    this.transactions = transactions;
    this.node = node;
    this.clock = clock;
  }

  @Override
  public void append(AuditEvent event) {
    // PostgreSQL keeps microseconds; the table must say the same on every database
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    AuditRecord line =
        new AuditRecord(
            Ids.next(now.toEpochMilli()),
            now,
            node,
            shortened(event.principal(), 200),
            shortened(event.action(), 100),
            shortened(event.subject(), 200),
            event.company().map(CompanyId::value),
            event.outcome().name().toLowerCase(Locale.ROOT),
            Optional.ofNullable(MDC.get(Correlation.ADDRESS_KEY)).map(text -> shortened(text, 64)),
            Correlation.current().map(text -> shortened(text, 64)),
            json(event.details()));
    transactions.run(() -> insert(line));
  }

  private void insert(AuditRecord line) {
    try {
      AuditTable.insert(transactions.connection(), line);
    } catch (SQLException e) {
      throw new IllegalStateException("The audit log cannot be written: " + e.getMessage(), e);
    }
  }

  @Override
  public List<AuditRecord> find(AuditQuery query) {
    return transactions.call(
        () -> {
          try {
            return AuditTable.select(transactions.connection(), query);
          } catch (SQLException e) {
            throw new IllegalStateException("The audit log cannot be read: " + e.getMessage(), e);
          }
        });
  }

  /** Sorted by name; details that do not fit the column give way, the line itself never does. */
  private static String json(Map<String, String> details) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(details)
        .forEach((name, value) -> json.put(name, shortened(value, LONGEST_DETAIL)));
    String text = json.toString();
    return text.length() <= LONGEST_DETAILS
        ? text
        : "{\"dropped\":\"" + details.size() + " details\"}";
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
