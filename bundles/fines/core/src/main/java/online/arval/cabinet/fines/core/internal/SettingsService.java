package online.arval.cabinet.fines.core.internal;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import online.arval.cabinet.fines.api.AutopayRule;
import online.arval.cabinet.fines.api.FinePolicy;
import online.arval.cabinet.fines.api.FineSettings;
import online.arval.cabinet.fines.core.internal.data.FinesDatabase;
import online.arval.cabinet.fines.core.internal.data.StoredAutopayRule;
import online.arval.cabinet.fines.core.internal.data.StoredPolicy;
import online.arval.cabinet.payments.api.Gateways;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link FineSettings} on the tables of the fines. */
@Component
public final class SettingsService implements FineSettings {
  private static final int MOST_DAYS = 60;

  private final FinesDatabase database;
  private final Access access;
  private final FineJournal journal;
  private final Gateways gateways;
  private final Time time;

  @Activate
  public SettingsService(
      @Reference FinesDatabase database,
      @Reference Access access,
      @Reference FineJournal journal,
      @Reference Gateways gateways,
      @Reference Time time) {
    this.database = database;
    this.access = access;
    this.journal = journal;
    this.gateways = gateways;
    this.time = time;
  }

  @Override
  public AutopayRule autopay(Caller caller, CompanyId company) {
    access.requireManage(caller, company);
    return Optional.ofNullable(
            database.read(em -> em.find(StoredAutopayRule.class, company.value())))
        .map(StoredAutopayRule::view)
        .orElseGet(() -> none(company));
  }

  @Override
  public AutopayRule setAutopay(Caller caller, AutopayRule rule, OptionalLong expectedVersion) {
    access.requireManage(caller, rule.company());
    check(rule);
    rule.gateway().ifPresent(this::requireGateway);
    return database.tx(
        em -> {
          StoredAutopayRule stored = em.find(StoredAutopayRule.class, rule.company().value());
          require(expectedVersion, stored == null ? 0 : stored.version());
          if (stored == null) {
            stored = new StoredAutopayRule(rule, time.now());
            em.persist(stored);
          } else {
            stored.apply(rule, time.now());
          }
          em.flush();
          journal.record(
              caller,
              "autopay.set",
              "company:" + rule.company(),
              rule.company(),
              Map.of(
                  "enabled", Boolean.toString(rule.enabled()),
                  "daysBefore", Integer.toString(rule.daysBefore()),
                  "monthlyLimit", rule.monthlyLimit().map(Money::toString).orElse(""),
                  "approvalAbove", rule.approvalAbove().map(Money::toString).orElse("")));
          return stored.view();
        });
  }

  @Override
  public FinePolicy policy(Caller caller, CompanyId company) {
    access.requireSettingsSeen(caller, company);
    return access.policy(company);
  }

  @Override
  public FinePolicy setPolicy(Caller caller, FinePolicy policy, OptionalLong expectedVersion) {
    access.requireManage(caller, policy.company());
    return database.tx(
        em -> {
          StoredPolicy stored = em.find(StoredPolicy.class, policy.company().value());
          require(expectedVersion, stored == null ? 0 : stored.version());
          if (stored == null) {
            stored = new StoredPolicy(policy, time.now());
            em.persist(stored);
          } else {
            stored.apply(policy, time.now());
          }
          em.flush();
          journal.record(
              caller,
              "policy.set",
              "company:" + policy.company(),
              policy.company(),
              Map.of(
                  "driversSee", Boolean.toString(policy.driversSee()),
                  "driversPay", Boolean.toString(policy.driversPay())));
          return stored.view();
        });
  }

  private static AutopayRule none(CompanyId company) {
    return new AutopayRule(
        company, false, 3, Optional.empty(), Optional.empty(), Optional.empty(), 0);
  }

  private static void check(AutopayRule rule) {
    if (rule.daysBefore() < 0 || rule.daysBefore() > MOST_DAYS) {
      throw ProblemException.invalid(
          "daysBefore", "out-of-range", "must be 0 to " + MOST_DAYS + " days");
    }
    rule.monthlyLimit()
        .filter(limit -> limit.isNegative() || limit.isZero())
        .ifPresent(limit -> refuse("monthlyLimitKopecks"));
    rule.approvalAbove().filter(Money::isNegative).ifPresent(sum -> refuse("approvalAboveKopecks"));
  }

  /** An order would be refused for it each time, and nobody would be there to see it. */
  private void requireGateway(String name) {
    // by the system: who settles how fines are paid need not see payments
    if (gateways.all(FleetLookup.SYSTEM).stream().noneMatch(one -> one.name().equals(name))) {
      throw ProblemException.invalid("gateway", "unknown-gateway", "is not a gateway");
    }
  }

  private static void refuse(String field) {
    throw ProblemException.invalid(field, "out-of-range", "must be more than nothing");
  }

  private static void require(OptionalLong expected, long version) {
    if (expected.isPresent() && expected.getAsLong() != version) {
      throw ProblemException.of(
              ProblemKind.PRECONDITION_FAILED,
              "version-mismatch",
              "It was changed meanwhile: the version is " + version + ".")
          .with("version", version);
    }
  }
}
