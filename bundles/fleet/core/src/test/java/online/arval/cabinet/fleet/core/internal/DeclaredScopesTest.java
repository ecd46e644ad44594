package online.arval.cabinet.fleet.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import online.arval.cabinet.fleet.core.internal.rules.Access;
import org.junit.jupiter.api.Test;

/** The console gives partners only the scopes that some bundle declares. */
class DeclaredScopesTest {
  @Test
  void everyScopeThatIsAskedForIsDeclared() {
    assertThat(Path.of("bnd.bnd"))
        .content()
        .contains(declared(Access.READ), declared(Access.WRITE));
  }

  private static String declared(String scope) {
    return "cabinet.scope;scope=\"" + scope + "\"";
  }
}
