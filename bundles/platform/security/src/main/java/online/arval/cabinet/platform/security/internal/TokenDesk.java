package online.arval.cabinet.platform.security.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.security.internal.PartnerStore.PartnerRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Issues and revokes bearer tokens for authenticated clients. */
@Component(service = TokenDesk.class)
public final class TokenDesk {
  private final SecurityCore core;

  @Activate
  public TokenDesk(@Reference SecurityCore core) {
    this.core = core;
  }

  /**
   * A client that has proven who it is.
   *
   * @param scopes all it may ever get
   */
  public record Client(String clientId, Set<String> scopes) {}

  /**
   * A new token.
   *
   * @param life how long it is valid
   */
  public record Issued(String token, Duration life, Set<String> scopes) {}

  /**
   * The client with this secret.
   *
   * @throws ProblemException too many requests; unavailable
   */
  public Optional<Client> authenticate(String clientId, String secret, String address) {
    try {
      Optional<PartnerRow> partner = core.partnerLogin().verify(clientId, secret, address);
      if (partner.isEmpty()) {
        core.journal().countToken("refused");
      }
      return partner.map(row -> new Client(row.clientId(), row.scopes()));
    } catch (ProblemException e) {
      core.journal().countToken(e.kind() == ProblemKind.TOO_MANY_REQUESTS ? "limited" : "busy");
      throw e;
    }
  }

  /**
   * A token with the asked scopes, or with all when none are asked; empty when one is not allowed.
   */
  public Optional<Issued> issue(Client client, Set<String> asked) {
    String principal = "partner:" + client.clientId();
    if (!client.scopes().containsAll(asked)) {
      core.journal().refused("security.token.refused", principal, "scope");
      core.journal().countToken("refused");
      return Optional.empty();
    }
    Set<String> scopes = asked.isEmpty() ? client.scopes() : asked;
    String token =
        core.sql()
            .transactions()
            .call(
                () -> {
                  core.journal()
                      .ok(
                          principal,
                          "security.token.issued",
                          principal,
                          Map.of("scopes", PartnerStore.join(scopes)));
                  return core.tokens().issue(client.clientId(), scopes);
                });
    core.journal().countToken("ok");
    return Optional.of(new Issued(token, core.tokens().life(), scopes));
  }

  /** Revokes a token of the client; nothing happens when it has no such token (RFC 7009 §2.2). */
  public void revoke(Client client, String token) {
    String principal = "partner:" + client.clientId();
    core.sql()
        .transactions()
        .run(
            () -> {
              if (core.tokens().revoke(client.clientId(), token)) {
                core.journal().ok(principal, "security.token.revoked", principal, Map.of());
              }
            });
  }
}
