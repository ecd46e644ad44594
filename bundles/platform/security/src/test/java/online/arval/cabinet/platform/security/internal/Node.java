package online.arval.cabinet.platform.security.internal;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.operations.AuditEvent;
import online.arval.cabinet.platform.persistence.testing.TestDatabases;
import online.arval.cabinet.platform.security.Authenticator;
import online.arval.cabinet.platform.security.Users;

/** This bundle on one node, without a container; several may share a database and a clock. */
public final class Node {
  public static final String PASSWORD = "correct horse";
  public static final CompanyId COMPANY = CompanyId.create();
  static final String KEY = "a-key-for-tests-0123456789abcdef";

  public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  public final List<AuditEvent> audit = new CopyOnWriteArrayList<>();
  public final SessionDesk desk;
  public final TokenDesk tokenDesk;
  public final Authenticator authenticator;
  public final Users users;
  final CountingHash hash = new CountingHash();
  final SecurityCore core;

  public Node(TestDatabases databases, TestClock clock) {
    this(databases, clock, UnaryOperator.identity());
  }

  public Node(
      TestDatabases databases, TestClock clock, UnaryOperator<Map<String, Object>> configure) {
    databases.migrate("sec");
    Map<String, Object> values = new java.util.HashMap<>(Map.of("secretKey", KEY));
    Settings settings = Settings.of(Config.of(configure.apply(values)));
    core = new SecurityCore(databases.transactions(), audit::add, meters, clock, settings, hash);
    desk = new SessionDesk(core);
    tokenDesk = new TokenDesk(core);
    authenticator = new AuthenticatorService(core);
    users = new UsersService(core);
  }

  /** A fleet manager with {@link #PASSWORD}. */
  public Users.User person(String login) {
    return users.create(
        new Users.NewUser(
            login,
            PASSWORD.toCharArray(),
            "Anna Petrova",
            Role.FLEET_MANAGER,
            Optional.of(COMPANY)));
  }

  /** Signs in from an address of the documentation range. */
  public String signIn(String login, String password) {
    return signIn(login, password, "192.0.2.1");
  }

  public String signIn(String login, String password, String address) {
    return desk.open(login, password.toCharArray(), address, "JUnit");
  }

  public void partner(String clientId, String secret, String... scopes) {
    users.putPartner(clientId, secret.toCharArray(), Set.of(scopes), Optional.empty());
  }

  public List<String> actions() {
    return audit.stream().map(AuditEvent::action).toList();
  }
}
