package online.arval.cabinet.platform.security.internal.console;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import online.arval.cabinet.platform.security.CompanyRegister;
import online.arval.cabinet.platform.security.Users;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.osgi.framework.BundleContext;

/** {@code cabinet:partner-put}. */
@Service
@Command(
    scope = "cabinet",
    name = "partner-put",
    description = "Adds a partner or replaces its secret, scopes and company; asks for the secret")
public final class PartnerPutCommand extends ConsoleCommand {
  @Argument(index = 0, name = "clientId", required = true, description = "3 to 64 of a-z 0-9 . _ -")
  @Completion(PartnerCompleter.class)
  private String clientId;

  @Argument(
      index = 1,
      name = "scopes",
      multiValued = true,
      required = true,
      description = "fleet:read …")
  private List<String> scopes;

  @Option(name = "--company", description = "Id of the client company it is confined to")
  private String company;

  @Option(name = "--generate", description = "Makes a secret and prints it instead of asking")
  private boolean generate;

  @Reference(optional = true)
  private Users users;

  @Reference(optional = true)
  private CompanyRegister register;

  @Reference private BundleContext context;

  @Reference private Session session;

  @Override
  protected Object run() throws IOException {
    Users target = Services.required(users);
    KnownScopes.require(KnownScopes.of(context), scopes);
    Optional<CompanyId> home = KnownCompanies.find(register, company);
    try (NewSecret secret = NewSecret.ask(session, "Secret", generate)) {
      target.putPartner(clientId, secret.characters(), Set.copyOf(scopes), home);
      System.out.println("Stored " + clientId + "; tokens given before are revoked");
      secret.show(System.out);
      return null;
    }
  }
}
