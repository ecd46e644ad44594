package online.arval.cabinet.platform.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetPathTest {
  @Test
  void readsAreaVersionAndFile() {
    assertThat(AssetPath.parse("/assets/fleet/~0a1b2c/lists/vehicles.js"))
        .contains(new AssetPath("fleet", Optional.of("0a1b2c"), "lists/vehicles.js"));
    assertThat(AssetPath.parse("/assets/vendor/lit/3.3.2/index.js"))
        .contains(new AssetPath("vendor", Optional.empty(), "lit/3.3.2/index.js"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/fleet/../shell/main.js",
        "/assets/fleet/lists/../../OSGI-INF/x.js",
        "/assets/../index.html",
        "/assets/fleet/./fleet.js",
        "/assets/fleet//fleet.js",
        "/assets/fleet/.hidden.js",
        "/assets/fleet/..",
        "/assets/fleet/",
        "/assets/fleet",
        "/assets/Fleet/fleet.js",
        "/assets/fleet/a\\..\\b.js",
        "/assets/fleet/%2e%2e/b.js",
        "/assets/fleet/a.js\u0000.png",
        "/assets/fleet/a.js\n",
        "/assets/fleet/~../a.js",
        "/META-INF/MANIFEST.MF"
      })
  void refusesWhateverIsNotPlainlyBelowTheFolder(String path) {
    assertThat(
            AssetPath.parse(path)
                .map(AssetPath::file)
                .filter(file -> file.contains("..") || file.startsWith(".")))
        .isEmpty();
    assertThat(AssetPath.parse(path)).isEmpty();
  }
}
