package online.arval.cabinet.platform.security.internal;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import online.arval.cabinet.platform.operations.AuditLog;
import online.arval.cabinet.platform.persistence.Databases;
import online.arval.cabinet.platform.persistence.Transactions;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the parts of this bundle together, once per configuration. The services around it are thin:
 * they share its stores, and so its caches and their invalidation.
 */
@Component(service = SecurityCore.class, configurationPid = SecurityConfig.PID)
@Designate(ocd = SecurityConfig.class)
public final class SecurityCore {
  private static final Logger LOG = LoggerFactory.getLogger(SecurityCore.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Settings settings;
  private final Sql sql;
  private final Journal journal;
  private final Clock clock;
  private final PasswordHasher hasher;
  private final UserStore users;
  private final SessionStore sessions;
  private final PartnerStore partners;
  private final TokenStore tokens;
  private final Throttle throttle;
  private final ServerKeyHolder serverKey;
  private final PartnerLogin partnerLogin;
  private final SignIn signIn;

  @Activate
  public SecurityCore(
      @Reference Databases databases,
      @Reference Transactions transactions,
      @Reference AuditLog audit,
      @Reference MeterRegistry meters,
      BundleContext bundle,
      SecurityConfig config) {
    this(
        transactions,
        audit,
        meters,
        Clock.systemUTC(),
        Settings.of(config),
        new Argon2(config.argon2MemoryKib(), config.argon2Passes()));
    databases.migrate(bundle, "sec");
    if (settings.secretKey().isEmpty()) {
      LOG.error(
          "Not configured: {} secretKey. Nobody can sign in until it is set.", SecurityConfig.PID);
    }
  }

  /** For tests: any clock, settings and hash function, on migrated tables. */
  SecurityCore(
      Transactions transactions,
      AuditLog audit,
      MeterRegistry meters,
      Clock clock,
      Settings settings,
      HashFunction function) {
    this.settings = settings;
    this.clock = clock;
    sql = new Sql(transactions);
    journal = new Journal(audit, meters);
    hasher = new PasswordHasher(function, settings.hashParallel(), PATIENCE);
    users = new UserStore(sql);
    sessions = new SessionStore(sql, clock, settings);
    partners = new PartnerStore(sql, clock, settings);
    tokens = new TokenStore(sql, clock, settings);
    throttle = new Throttle(sql, clock, settings);
    serverKey = new ServerKeyHolder(settings.secretKey());
    partnerLogin = new PartnerLogin(this);
    signIn = new SignIn(this);
  }

  Settings settings() {
    return settings;
  }

  Sql sql() {
    return sql;
  }

  Journal journal() {
    return journal;
  }

  Clock clock() {
    return clock;
  }

  PasswordHasher hasher() {
    return hasher;
  }

  UserStore users() {
    return users;
  }

  SessionStore sessions() {
    return sessions;
  }

  PartnerStore partners() {
    return partners;
  }

  TokenStore tokens() {
    return tokens;
  }

  Throttle throttle() {
    return throttle;
  }

  ServerKeyHolder serverKey() {
    return serverKey;
  }

  PartnerLogin partnerLogin() {
    return partnerLogin;
  }

  SignIn signIn() {
    return signIn;
  }
}
