package online.arval.cabinet.platform.operations.internal.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.operations.Node;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import online.arval.cabinet.platform.operations.internal.health.Check;
import online.arval.cabinet.platform.operations.internal.health.Readiness;
import online.arval.cabinet.platform.operations.internal.health.Report;
import online.arval.cabinet.platform.operations.internal.health.ReportJson;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.osgi.framework.BundleContext;

/** {@code cabinet:status}. */
@Service
@Command(
    scope = "cabinet",
    name = "status",
    description = "Shows node, features and readiness, with the reason for whatever is missing")
public final class StatusCommand extends ConsoleCommand {
  @Option(name = "--json", description = "Prints JSON for scripts")
  private boolean json;

  @Option(name = "--check", description = "Fails when the cabinet is not ready")
  private boolean check;

  @Option(name = "--all", description = "Lists the checks that are fine, too")
  private boolean all;

  @Reference private Readiness readiness;
  @Reference private Node node;
  @Reference private FeaturesService featuresService;
  @Reference private BundleContext context;

  @Override
  protected Object run() {
    Report report = readiness.report();
    List<Features.Line> features = Features.of(featuresService);
    if (json) {
      System.out.println(toJson(report, features));
    } else {
      print(report, features, System.out);
    }
    if (check && !report.ready()) {
      throw ProblemException.of(ProblemKind.UNAVAILABLE, "not-ready", "The cabinet is not ready.");
    }
    return null;
  }

  private void print(Report report, List<Features.Line> features, PrintStream out) {
    out.println("Cabinet " + node.version() + ", " + (report.ready() ? "ready" : "NOT READY"));
    out.println("Node    " + node.id() + ", up " + uptime());
    out.println("HTTP    " + HttpAddress.of(context));
    out.println("Data    " + node.dataFolder());
    out.println();
    ShellTable table = Tables.of("No cabinet feature is known", "Feature", "Version", "State");
    features.forEach(f -> table.addRow().addContent(f.name(), f.version(), f.state()));
    table.print(out);
    out.println();
    ShellTable checks = Tables.of("Nothing to complain of", "Check", "Status", "Reason");
    report.checks().stream()
        .filter(c -> all || c.status() != Check.Status.OK)
        .forEach(c -> checks.addRow().addContent(c.name(), c.status(), c.reason()));
    checks.print(out);
    long fine = report.checks().stream().filter(c -> c.status() == Check.Status.OK).count();
    out.println(fine + " of " + report.checks().size() + " checks are fine");
  }

  private String uptime() {
    Duration up = Duration.between(node.startedAt(), Clock.systemUTC().instant());
    return "%d d %02d:%02d:%02d"
        .formatted(up.toDays(), up.toHoursPart(), up.toMinutesPart(), up.toSecondsPart());
  }

  private ObjectNode toJson(Report report, List<Features.Line> features) {
    ObjectNode document = ReportJson.of(report, true);
    document.put("version", node.version()).put("node", node.id());
    document.put("startedAt", node.startedAt().toString());
    document.put("http", HttpAddress.of(context));
    document.put("dataFolder", node.dataFolder().toString());
    ArrayNode list = document.putArray("features");
    for (Features.Line feature : features) {
      list.addObject()
          .put("name", feature.name())
          .put("version", feature.version())
          .put("state", feature.state());
    }
    return document;
  }
}
