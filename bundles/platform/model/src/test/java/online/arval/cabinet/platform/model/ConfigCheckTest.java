package online.arval.cabinet.platform.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ConfigCheckTest {
  private final ConfigCheck check = ConfigCheck.of("own.part");

  @Test
  void whatCanBeUsedIsGivenBack() {
    assertThat(check.within("port", 65535, 0, 65535)).isEqualTo(65535);
    assertThat(check.atLeast("wait", 0L, 0)).isZero();
    assertThat(check.within("rate", 0.5, 0, Double.MAX_VALUE)).isEqualTo(0.5);
    assertThat(check.isTrue("on", " TRUE ")).isTrue();
    assertThat(check.isTrue("on", "false")).isFalse();
    assertThat(check.duration("wait", "PT3S")).isEqualTo(Duration.ofSeconds(3));
    assertThat(check.durationOrNothing("wait", "PT0S")).isZero();
    assertThat(check.url("at", " https://bank.example:8443/v2// "))
        .isEqualTo(URI.create("https://bank.example:8443/v2"));
    assertThat(check.read("name", () -> "x")).isEqualTo("x");
  }

  @Test
  void whatCannotNamesFileAndProperty() {
    refused(() -> check.within("port", 65536, 0, 65535), "port: must be 0 to 65535, not 65536");
    refused(() -> check.atLeast("size", 0, 1), "size: must be 1 or more, not 0");
    refused(() -> check.atLeast("wait", -1L, 0), "wait: must be 0 or more, not -1");
    refused(
        () -> check.within("rate", Double.NaN, 0, Double.MAX_VALUE),
        "rate: must be 0.0 or more, not NaN");
    refused(() -> check.isTrue("on", "yes"), "on: must be true or false, not \"yes\"");
    refused(
        () -> check.duration("wait", "3 s"),
        "wait: \"3 s\" is no ISO 8601 duration such as PT30S or P7D");
    refused(
        () -> check.duration("wait", "P9999999D"), "wait: must be at most P3660D, not P9999999D");
    refused(() -> check.duration("wait", "PT0S"), "wait: must be longer than nothing");
    refused(
        () -> check.durationOrNothing("wait", "PT-1S"), "wait: must not be negative, as PT-1S is");
    for (String text :
        List.of("", "bank.example/v2", "ftp://bank.example", "http://a b", "http:///")) {
      refused(
          () -> check.url("at", text),
          "at: \""
              + text.replaceAll("/+$", "")
              + "\" is no address such as https://example.com/v1");
    }
    refused(
        () ->
            check.read(
                "name",
                () -> {
                  throw new IllegalArgumentException("nobody is called that");
                }),
        "name: nobody is called that");
    refused(
        () -> check.read("list", () -> Integer.valueOf("x")),
        "list: has something that is not a number");
  }

  private static void refused(ThrowingCallable reading, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(reading)
        .withMessage("own.part.cfg: " + reason)
        .withNoCause();
  }
}
