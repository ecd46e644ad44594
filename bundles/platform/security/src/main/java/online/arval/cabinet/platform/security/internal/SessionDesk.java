package online.arval.cabinet.platform.security.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.model.UserId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opening, listing and ending sessions, for the REST resources and the console of this bundle. */
@Component(service = SessionDesk.class)
public final class SessionDesk {
  private final SecurityCore core;

  @Activate
  public SessionDesk(@Reference SecurityCore core) {
    this.core = core;
  }

  /**
   * A live session, without its secret.
   *
   * @param id public identifier
   * @param address network address of the sign-in
   */
  public record Info(
      String id, Instant createdAt, Instant lastSeenAt, String address, String userAgent) {}

  /** Origins beside the own host whose pages may sign in. */
  public Set<String> allowedOrigins() {
    return core.settings().allowedOrigins();
  }

  /** Signs in; see {@link SignIn#open}. The caller owns the password and wipes it. */
  public String open(String login, char[] password, String address, String userAgent) {
    return core.signIn().open(login, password, address, userAgent);
  }

  /** The live sessions of a person, the latest used first. */
  public List<Info> of(UserId user) {
    return core.sessions().of(user).stream()
        .map(
            row ->
                new Info(
                    row.id(), row.createdAt(), row.lastSeenAt(), row.address(), row.userAgent()))
        .toList();
  }

  /** Ends a session of the caller; false when the caller has none with this public identifier. */
  public boolean close(Caller.Person caller, String id, boolean signOut) {
    return end(
        caller.principal(),
        caller,
        id,
        signOut ? "security.session.closed" : "security.session.revoked");
  }

  /**
   * Ends all sessions of the caller but the one with this public identifier; how many there were.
   */
  public int closeOthers(Caller.Person caller, String keep) {
    return core.sql()
        .transactions()
        .call(
            () -> {
              int ended = core.sessions().endAll(caller.id(), Optional.of(keep));
              core.journal()
                  .ok(
                      caller.principal(),
                      "security.session.revoked",
                      "user:" + caller.id(),
                      Map.of("sessions", Integer.toString(ended)));
              return ended;
            });
  }

  /** Ends anybody's session, for the administrator; false when there is none. */
  public boolean revoke(String id) {
    return Ids.isValid(id)
        && core.sessions()
            .byId(id)
            .map(row -> end(Journal.ADMINISTRATION, row.caller(), id, "security.session.revoked"))
            .orElse(false);
  }

  private boolean end(String by, Caller.Person owner, String id, String action) {
    return core.sql()
        .transactions()
        .call(
            () -> {
              boolean ended = core.sessions().end(owner.id(), id);
              if (ended) {
                core.journal().ok(by, action, "session:" + id, owner.company());
              }
              return ended;
            });
  }
}
