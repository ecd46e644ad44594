package online.arval.cabinet.payments.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a refused call says. */
final class Problems {
  private Problems() {}

  static ProblemException of(ThrowingCallable call) {
    ProblemException problem = catchThrowableOfType(ProblemException.class, call);
    assertThat(problem).as("the call was not refused").isNotNull();
    return problem;
  }

  static String code(ThrowingCallable call) {
    return of(call).code();
  }

  static ProblemKind kind(ThrowingCallable call) {
    return of(call).kind();
  }
}
