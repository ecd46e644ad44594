package online.arval.cabinet.itests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import online.arval.cabinet.itests.support.CabinetProcess;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * One demo cabinet and one Chromium, for all tests of this module.
 *
 * <p>With the system property {@code cabinet.data} the tests use the cabinet that runs from that
 * data folder, and leave it running.
 */
final class Stage implements CloseableResource {
  private static final List<String> CHROMIUM =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final boolean ownCabinet = System.getProperty("cabinet.data") == null;
  private final CabinetProcess cabinet;
  private final Playwright playwright;
  private final Browser browser;
  private final Map<String, String> signedIn = new HashMap<>();

  Stage() {
    cabinet = ownCabinet ? startedCabinet() : runningCabinet();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    // Long enough for a busy machine; what is there in time costs nothing.
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setHeadless(true)
                    .setArgs(CHROMIUM));
  }

  CabinetProcess cabinet() {
    return cabinet;
  }

  Browser browser() {
    return browser;
  }

  /** Cookies of people who signed in before, by login, as Playwright stores them. */
  Map<String, String> signedIn() {
    return signedIn;
  }

  @Override
  public void close() {
    playwright.close();
    if (ownCabinet) {
      cabinet.close();
    }
  }

  private static CabinetProcess startedCabinet() {
    Path data = Path.of("target", "cabinet").toAbsolutePath();
    delete(data);
    return CabinetProcess.at(data).start();
  }

  private static CabinetProcess runningCabinet() {
    return CabinetProcess.running(Path.of(System.getProperty("cabinet.data")));
  }

  private static Path chromium() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(folder -> Stream.of(Path.of(folder, "chromium"), Path.of(folder, "google-chrome")))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("these tests need Chromium"));
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
