package online.arval.cabinet.fines.core.internal.console;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import online.arval.cabinet.fines.api.AutopayItem;
import online.arval.cabinet.fines.api.AutopayRule;
import online.arval.cabinet.fines.api.FineApprovals;
import online.arval.cabinet.fines.api.FineSettings;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code cabinet:fines-autopay}. */
@Service
@Command(
    scope = "cabinet",
    name = "fines-autopay",
    description =
        "Shows the autopay rule of a company, what waits for approval and what it could not pay;"
            + " sets it with an option")
public final class AutopayCommand extends ConsoleCommand {
  @Argument(
      name = "company",
      description = "Identifier, external id or ИНН of the company",
      required = true)
  @Completion(CompanyCompleter.class)
  private String company;

  @Option(name = "--on", description = "Switches it on")
  private boolean on;

  @Option(name = "--off", description = "Pauses it")
  private boolean off;

  @Option(name = "--days", description = "So many days before the discount ends, 0 to 60")
  private Integer days;

  @Option(name = "--limit", description = "Most roubles of a month; none for no limit")
  private String limit;

  @Option(name = "--approval", description = "Roubles above which a person decides; none for never")
  private String approval;

  @Reference(optional = true)
  private FineSettings settings;

  @Reference(optional = true)
  private FineApprovals approvals;

  @Reference(optional = true)
  private Companies companies;

  @Override
  protected Object run() {
    CompanyId id = Console.company(Console.require(companies), company).orElseThrow();
    AutopayRule rule = Console.require(settings).autopay(Console.CALLER, id);
    AutopayRule wanted =
        new AutopayRule(
            id,
            on || rule.enabled() && !off,
            days == null ? rule.daysBefore() : days,
            sum("limit", limit, rule.monthlyLimit()),
            sum("approval", approval, rule.approvalAbove()),
            rule.gateway(),
            rule.version());
    if (!wanted.equals(rule)) {
      rule = settings.setAutopay(Console.CALLER, wanted, OptionalLong.empty());
    }
    new Shown<AutopayRule>()
        .column("enabled", AutopayRule::enabled)
        .column("daysBefore", AutopayRule::daysBefore)
        .column("monthlyLimit", AutopayRule::monthlyLimit)
        .column("approvalAbove", AutopayRule::approvalAbove)
        .print(Console.onePage(List.of(rule)), false, System.out);
    new Shown<AutopayItem>()
        .column("waiting", AutopayItem::uin)
        .column("price", AutopayItem::price)
        .column("discountUntil", AutopayItem::discountUntil)
        .print(
            Console.onePage(Console.require(approvals).waiting(Console.CALLER, id)),
            false,
            System.out);
    new Shown<AutopayItem>()
        .column("notPaid", AutopayItem::uin)
        .column("problem", AutopayItem::problem)
        .column("price", AutopayItem::price)
        .column("discountUntil", AutopayItem::discountUntil)
        .print(
            Console.onePage(Console.require(approvals).problems(Console.CALLER, id)),
            false,
            System.out);
    return null;
  }

  private static Optional<Money> sum(String field, String textOrNull, Optional<Money> before) {
    if (textOrNull == null) {
      return before;
    }
    return textOrNull.equals("none")
        ? Optional.empty()
        : Optional.of(Money.parse(field, textOrNull));
  }
}
