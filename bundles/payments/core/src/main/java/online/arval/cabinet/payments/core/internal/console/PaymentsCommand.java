package online.arval.cabinet.payments.core.internal.console;

import java.util.Optional;
import online.arval.cabinet.payments.api.PaymentQuery;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.payments.api.Payments;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.operations.console.Arguments;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** {@code cabinet:payments}. */
@Service
@Command(scope = "cabinet", name = "payments", description = "Lists payments, latest first")
public final class PaymentsCommand extends ConsoleCommand {
  @Option(name = "--company", description = "Identifier of the company")
  private String company;

  @Option(name = "--status", description = "Only those in this status")
  @Completion(
      value = StringsCompleter.class,
      values = {"CREATED", "PENDING", "UNKNOWN", "PAID", "DECLINED", "CANCELLED"})
  private String status;

  @Option(name = "--gateway", description = "Only those of this gateway")
  @Completion(GatewayCompleter.class)
  private String gateway;

  @Option(name = "--reference", description = "Only those with this line, fine:...")
  private String reference;

  @Option(name = "--limit", description = "Rows per page, 1 to 500")
  private int limit = 50;

  @Option(name = "--cursor", description = "Continues a list; printed under the page before")
  private String cursor;

  @Option(name = "--json", description = "Prints JSON for scripts")
  private boolean json;

  @Reference(optional = true)
  private Payments payments;

  @Override
  protected Object run() {
    PaymentQuery query =
        new PaymentQuery(
            Optional.ofNullable(company).map(CompanyId::new),
            Optional.ofNullable(status)
                .map(text -> Arguments.choice(PaymentStatus.class, "--status", text)),
            Optional.ofNullable(gateway),
            Optional.ofNullable(reference),
            Optional.empty(),
            Optional.empty());
    PageRequest page = new PageRequest(limit, Optional.ofNullable(cursor), true);
    PaymentColumns.brief()
        .print(Console.require(payments).find(Console.CALLER, query, page), json, System.out);
    return null;
  }
}
