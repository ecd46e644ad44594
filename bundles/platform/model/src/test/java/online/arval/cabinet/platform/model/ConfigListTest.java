package online.arval.cabinet.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfigListTest {
  @Test
  void aFileHasOneText() {
    assertThat(ConfigList.of("127.0.0.1, ::1,")).containsExactly("127.0.0.1", "::1");
  }

  @Test
  void otherSourcesHaveArrays() {
    assertThat(ConfigList.of("a", " b ", "c,d")).containsExactly("a", "b", "c", "d");
  }

  @Test
  void nothingIsAnEmptyList() {
    assertThat(ConfigList.of("")).isEmpty();
    assertThat(ConfigList.of()).isEmpty();
    assertThat(ConfigList.of((String[]) null)).isEmpty();
  }
}
