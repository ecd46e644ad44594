package online.arval.cabinet.platform.broker.internal.console;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;

class BrokerPasswordCommandTest {
  @Test
  void withoutATerminalNothingCanBeTyped() {
    assertThatThrownBy(
            typing(
                    () -> {
                      throw new UnsupportedOperationException();
                    })
                ::execute)
        .isInstanceOf(CommandException.class)
        .hasMessageStartingWith("There is no terminal");
  }

  @Test
  void anEmptyPasswordIsRefused() {
    assertThatThrownBy(typing(() -> " ")::execute)
        .isInstanceOf(CommandException.class)
        .hasMessage("The password is empty");
  }

  private static BrokerPasswordCommand typing(Callable<String> answer) {
    BrokerPasswordCommand command = new BrokerPasswordCommand();
    command.session =
        (Session)
            Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, arguments) -> answer.call());
    return command;
  }
}
