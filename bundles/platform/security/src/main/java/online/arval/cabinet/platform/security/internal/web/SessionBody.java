package online.arval.cabinet.platform.security.internal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.security.Authenticator;

/**
 * Who is signed in.
 *
 * @param csrfToken what unsafe requests must repeat in {@code X-CSRF-Token}
 * @param expiresAt absolute end of the session
 */
@Schema(name = "Session")
record SessionBody(User user, String csrfToken, Instant expiresAt) {

  static SessionBody of(Authenticator.Session session) {
    var caller = session.caller();
    User user =
        new User(
            caller.id().value(),
            caller.login(),
            session.displayName(),
            caller.role(),
            caller.company().map(CompanyId::value).orElse(null));
    return new SessionBody(user, session.csrfToken(), session.expiresAt());
  }

  /**
   * The person.
   *
   * @param companyId the client company; absent for the lessor's people
   */
  @Schema(name = "SessionUser")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record User(String id, String login, String displayName, Role role, String companyId) {}
}
