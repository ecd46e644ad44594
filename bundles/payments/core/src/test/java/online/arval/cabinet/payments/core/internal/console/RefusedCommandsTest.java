package online.arval.cabinet.payments.core.internal.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import online.arval.cabinet.payments.api.Payments;
import online.arval.cabinet.payments.api.Reconciliations;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;

class RefusedCommandsTest {
  @Test
  void aStatusThereIsNotTellsWhichThereAre() {
    PaymentsCommand command = new PaymentsCommand();
    set(command, "payments", uncalled(Payments.class));
    set(command, "status", "X");
    assertThat(refusal(command))
        .isEqualTo(
            "--status: 'X' must be one of"
                + " [CREATED, PENDING, UNKNOWN, PAID, DECLINED, CANCELLED]");
  }

  @Test
  void aDayThereIsNotTellsHowItIsWritten() {
    ReconcileCommand command = new ReconcileCommand();
    set(command, "reconciliations", uncalled(Reconciliations.class));
    set(command, "gateway", "tbank");
    set(command, "day", "2026-13-45");
    assertThat(refusal(command)).isEqualTo("day: '2026-13-45' must be a day such as 2026-01-31");
  }

  @Test
  void aFeatureThatIsAwayIsAnAnswer() {
    assertThat(refusal(new PaymentsCommand()))
        .isEqualTo("Payments are not available; cabinet:status tells why.");
  }

  private static <T> T uncalled(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              throw new AssertionError(method + " was called");
            }));
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
