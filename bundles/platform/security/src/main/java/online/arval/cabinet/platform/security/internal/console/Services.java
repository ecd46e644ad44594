package online.arval.cabinet.platform.security.internal.console;

import java.util.Optional;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.security.Users;

/** What several commands need of the services. */
final class Services {
  private Services() {}

  /** A service that Karaf injects when it is there: without this every command would be hidden. */
  static <T> T required(T serviceOrNull) {
    return Optional.ofNullable(serviceOrNull)
        .orElseThrow(
            () -> new IllegalStateException("Sign-in is not available; cabinet:status tells why."));
  }

  static Users.User user(Users users, String login) {
    return required(users)
        .findByLogin(login)
        .orElseThrow(() -> ProblemException.notFound("user: " + login));
  }
}
