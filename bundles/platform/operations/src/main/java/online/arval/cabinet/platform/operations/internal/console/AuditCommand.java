package online.arval.cabinet.platform.operations.internal.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.operations.console.Arguments;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import online.arval.cabinet.platform.operations.internal.audit.AuditQuery;
import online.arval.cabinet.platform.operations.internal.audit.AuditRecord;
import online.arval.cabinet.platform.operations.internal.audit.AuditTrail;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code cabinet:audit}. */
@Service
@Command(scope = "cabinet", name = "audit", description = "Shows the audit log, newest first")
public final class AuditCommand extends ConsoleCommand {
  private static final int MOST = 10_000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  @Option(
      name = "--principal",
      description = "Who: user:<id>, partner:<client>, system:<name>; may end with *")
  private String principal;

  @Option(name = "--action", description = "What: fleet.vehicle.changed, fleet.*")
  private String action;

  @Option(name = "--subject", description = "To what: vehicle:<id>; may end with *")
  private String subject;

  @Option(name = "--correlation", description = "Correlation id of the request")
  private String correlation;

  @Option(
      name = "--since",
      description = "From when: 15m, 2h, 7d, 2026-01-31, 2026-01-31T12:00:00Z")
  private String since;

  @Option(name = "--before", description = "Identifier of the last line seen; continues a list")
  private String before;

  @Option(name = "--limit", description = "At most so many lines, 1 to 10000")
  private int limit = 50;

  @Option(name = "--json", description = "Prints JSON for scripts")
  private boolean json;

  /** Optional: Karaf would withhold every command of this bundle while the database is away. */
  @Reference(optional = true)
  private AuditTrail trail;

  @Override
  protected Object run() throws IOException {
    if (limit < 1 || limit > MOST) {
      throw ProblemException.invalid("--limit", "out-of-range", "must be between 1 and " + MOST);
    }
    if (before != null && !Ids.isValid(before)) {
      throw ProblemException.invalid(
          "--before", "invalid-id", "must be the identifier of a line of the audit log");
    }
    AuditTrail log = Arguments.available("The audit log is", trail);
    AuditQuery query =
        new AuditQuery(
            Optional.ofNullable(principal),
            Optional.ofNullable(action),
            Optional.ofNullable(subject),
            Optional.ofNullable(correlation),
            Optional.ofNullable(since)
                .map(
                    s -> SinceParser.parse(s, Clock.systemUTC().instant(), ZoneId.systemDefault())),
            Optional.ofNullable(before),
            limit);
    List<AuditRecord> found = log.find(query);
    if (json) {
      System.out.println(toJson(found));
    } else {
      print(found, System.out);
    }
    return null;
  }

  private void print(List<AuditRecord> lines, PrintStream out) {
    ShellTable table =
        Tables.of(
            "Nothing found", "Time", "Who", "Outcome", "Action", "Subject", "From", "Details");
    for (AuditRecord line : lines) {
      table
          .addRow()
          .addContent(
              TIME.format(line.at()),
              line.principal(),
              line.outcome(),
              line.action(),
              line.subject(),
              line.address().orElse(""),
              line.details());
    }
    table.print(out);
    if (lines.size() == limit) {
      out.println("More with: --before " + lines.get(lines.size() - 1).id());
    }
  }

  static ArrayNode toJson(List<AuditRecord> lines) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (AuditRecord line : lines) {
      ObjectNode entry = all.addObject();
      entry.put("id", line.id()).put("at", line.at().toString()).put("node", line.node());
      entry.put("principal", line.principal()).put("action", line.action());
      entry.put("subject", line.subject()).put("outcome", line.outcome());
      line.companyId().ifPresent(value -> entry.put("companyId", value));
      line.address().ifPresent(value -> entry.put("address", value));
      line.correlationId().ifPresent(value -> entry.put("correlationId", value));
      entry.set("details", mapper.readTree(line.details()));
    }
    return all;
  }
}
