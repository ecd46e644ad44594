package online.arval.cabinet.platform.persistence.internal.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistenceXmlTest {
  private static final String UNIT =
      "<persistence-unit name='a'><class> a.B </class><class>a.C</class></persistence-unit>";

  @TempDir private Path folder;

  @Test
  void listsTheClassesOfTheOnlyUnit() throws IOException {
    assertThat(PersistenceXml.entityClasses(file(document(UNIT)))).containsExactly("a.B", "a.C");
  }

  @Test
  void refusesSeveralUnitsNoClassAndNoXml() throws IOException {
    URL two = file(document(UNIT + UNIT));
    assertThatThrownBy(() -> PersistenceXml.entityClasses(two)).hasMessageContaining("2");
    URL empty = file(document("<persistence-unit name='a'/>"));
    assertThatThrownBy(() -> PersistenceXml.entityClasses(empty)).hasMessageContaining("no class");
    URL broken = file("<persistence");
    assertThatThrownBy(() -> PersistenceXml.entityClasses(broken))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Cannot read");
  }

  @Test
  void readsNoOtherFileThroughAnEntity() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "a.Secret");
    URL attack =
        file(
            "<!DOCTYPE p [<!ENTITY x SYSTEM '"
                + secret.toUri()
                + "'>]>"
                + document("<persistence-unit><class>&x;</class></persistence-unit>"));
    assertThatThrownBy(() -> PersistenceXml.entityClasses(attack))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("DOCTYPE");
  }

  private static String document(String units) {
    return "<persistence xmlns='https://jakarta.ee/xml/ns/persistence'>" + units + "</persistence>";
  }

  private URL file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "p", ".xml"), text).toUri().toURL();
  }
}
