package online.arval.cabinet.platform.operations.internal.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.operations.internal.audit.AuditQuery;
import online.arval.cabinet.platform.operations.internal.audit.AuditTrail;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;

class AuditCommandTest {
  private final List<AuditQuery> asked = new ArrayList<>();
  private final AuditCommand command = new AuditCommand();

  AuditCommandTest() throws ReflectiveOperationException {
    set(
        "trail",
        (AuditTrail)
            query -> {
              asked.add(query);
              return List.of();
            });
  }

  @Test
  void aListGoesOnAfterALineOfTheLog() throws Exception {
    set("before", "x");
    assertThatThrownBy(command::execute)
        .isInstanceOf(CommandException.class)
        .hasMessage("--before: must be the identifier of a line of the audit log");
    assertThat(asked).isEmpty();

    String id = Ids.next();
    set("before", id);
    command.execute();
    assertThat(asked).singleElement().extracting(query -> query.before().orElse("")).isEqualTo(id);
  }

  private void set(String name, Object value) throws ReflectiveOperationException {
    Field field = AuditCommand.class.getDeclaredField(name);
    field.setAccessible(true);
    field.set(command, value);
  }
}
