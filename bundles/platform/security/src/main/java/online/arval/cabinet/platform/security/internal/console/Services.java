package online.arval.cabinet.platform.security.internal.console;

import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.operations.console.Arguments;
import online.arval.cabinet.platform.security.Users;

/** What several commands need of the services. */
final class Services {
  private Services() {}

  /** A service that Karaf injects when it is there: without this every command would be hidden. */
  static <T> T required(T serviceOrNull) {
    return Arguments.available("Sign-in is", serviceOrNull);
  }

  static Users.User user(Users users, String login) {
    return required(users)
        .findByLogin(login)
        .orElseThrow(() -> ProblemException.notFound("user: " + login));
  }
}
