package online.arval.cabinet.payments.core.internal.console;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.operations.console.Arguments;

/** What the commands of payments share. */
final class Console {
  /** Who acts at the console: an administrator, as the system. */
  static final Caller CALLER = new Caller.Internal("console");

  private Console() {}

  /** The service, or one clear line when it is away. */
  static <S> S require(S serviceOrNull) {
    return Arguments.available("Payments are", serviceOrNull);
  }

  static <T> Page<T> onePage(List<T> items) {
    return new Page<>(items, Optional.empty(), OptionalLong.empty());
  }
}
