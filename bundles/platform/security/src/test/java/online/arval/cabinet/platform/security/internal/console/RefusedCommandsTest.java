package online.arval.cabinet.platform.security.internal.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.model.UserId;
import online.arval.cabinet.platform.security.CompanyRegister;
import online.arval.cabinet.platform.security.Users;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

class RefusedCommandsTest {
  private static final CompanyId KNOWN = CompanyId.create();
  private static final CompanyRegister REGISTER = KNOWN::equals;

  private final List<String> called = new ArrayList<>();

  @Test
  void aScopeNobodyAsksForIsRefused() throws Exception {
    PartnerPutCommand command = partner(List.of("fleet:read", "nosuch:scope"));
    assertThat(refusal(command))
        .isEqualTo("scopes: [nosuch:scope] are not among the known: [fines:pay, fleet:read]");
    assertThat(called).isEmpty();

    set(command, "scopes", List.of("fleet:read"));
    command.execute();
    assertThat(called).containsExactly("putPartner");
  }

  @Test
  void withoutAFeatureEveryScopeMayBeGiven() throws Exception {
    PartnerPutCommand command = partner(List.of("fleet:read"));
    set(command, "context", context());
    command.execute();
    assertThat(called).containsExactly("putPartner");
  }

  @Test
  void aPartnerIsConfinedToACompanyThereIs() {
    String stranger = CompanyId.create().value();
    PartnerPutCommand command = partner(List.of("fleet:read"));
    set(command, "company", stranger);
    assertThat(refusal(command)).isEqualTo("--company: there is no company " + stranger);
    assertThat(called).isEmpty();
  }

  @Test
  void aPersonIsOfACompanyThereIs() throws Exception {
    UserAddCommand command = new UserAddCommand();
    set(command, "users", users());
    set(command, "login", "fe9");
    set(command, "role", "FLEET_MANAGER");
    set(command, "name", "X");
    set(command, "generate", true);
    set(command, "register", REGISTER);
    String stranger = CompanyId.create().value();
    set(command, "company", stranger);
    assertThat(refusal(command)).isEqualTo("--company: there is no company " + stranger);
    set(command, "role", "BOSS");
    assertThat(refusal(command)).startsWith("role: 'BOSS' must be one of [");
    assertThat(called).isEmpty();

    set(command, "role", "fleet_manager");
    set(command, "company", KNOWN.value());
    command.execute();
    assertThat(called).containsExactly("create");
  }

  @Test
  void aCertificateIsAFileThatIsThere(@TempDir Path folder) throws IOException {
    PartnerCertificateCommand command = new PartnerCertificateCommand();
    Path file = folder.resolve("nope.pem");
    set(command, "file", file.toString());
    assertThat(refusal(command))
        .isEqualTo("file: " + file + ": there is no such file on the server");
    Files.writeString(file, "no certificate");
    assertThat(refusal(command))
        .isEqualTo("file: " + file + " is no X.509 certificate, PEM or DER");
  }

  private PartnerPutCommand partner(List<String> scopes) {
    PartnerPutCommand command = new PartnerPutCommand();
    set(command, "users", users());
    set(command, "context", context(Map.of("scope", "fleet:read"), Map.of("scope", "fines:pay")));
    set(command, "register", REGISTER);
    set(command, "clientId", "fe1");
    set(command, "scopes", scopes);
    set(command, "generate", true);
    return command;
  }

  private Users users() {
    return fake(
        Users.class,
        (proxy, method, arguments) -> {
          called.add(method.getName());
          return method.getName().equals("create")
              ? new Users.User(
                  UserId.create(),
                  "fe9",
                  "X",
                  Role.FLEET_MANAGER,
                  Optional.of(KNOWN),
                  true,
                  Optional.empty())
              : null;
        });
  }

  /** One bundle that declares all, and one that was uninstalled meanwhile. */
  @SafeVarargs
  private static BundleContext context(Map<String, Object>... declared) {
    List<BundleCapability> capabilities =
        List.of(declared).stream()
            .map(
                attributes ->
                    fake(BundleCapability.class, (proxy, method, arguments) -> attributes))
            .toList();
    BundleRevision revision =
        fake(
            BundleRevision.class,
            (proxy, method, arguments) ->
                KnownScopes.CAPABILITY.equals(arguments[0]) ? capabilities : List.of());
    Bundle installed = fake(Bundle.class, (proxy, method, arguments) -> revision);
    Bundle gone = fake(Bundle.class, (proxy, method, arguments) -> null);
    return fake(BundleContext.class, (proxy, method, arguments) -> new Bundle[] {installed, gone});
  }

  private static <T> T fake(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static String refusal(Action command) {
    return catchThrowableOfType(CommandException.class, command::execute).getMessage();
  }

  private static void set(Action command, String name, Object value) {
    try {
      Field field = command.getClass().getDeclaredField(name);
      field.setAccessible(true);
      field.set(command, value);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
