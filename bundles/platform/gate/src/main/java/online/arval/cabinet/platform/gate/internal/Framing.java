package online.arval.cabinet.platform.gate.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;

/**
 * Refuses a request that two readers could understand in two ways: one of them may be a proxy in
 * front (RFC 9112, section 11.2).
 */
final class Framing {
  /** Which of several would count, nobody says. */
  private static final List<String> ONCE = List.of("Content-Type", "Idempotency-Key");

  private Framing() {}

  /**
   * Checks the headers.
   *
   * @throws ProblemException malformed {@code repeated-header} or {@code
   *     unsupported-transfer-encoding}
   */
  static void check(HttpServletRequest request) {
    for (String name : ONCE) {
      if (Collections.list(request.getHeaders(name)).size() > 1) {
        throw ProblemException.of(
            ProblemKind.MALFORMED, "repeated-header", "Send the header " + name + " once.");
      }
    }
    for (String coding : Collections.list(request.getHeaders("Transfer-Encoding"))) {
      if (!coding.strip().equalsIgnoreCase("chunked")) {
        throw ProblemException.of(
            ProblemKind.MALFORMED,
            "unsupported-transfer-encoding",
            "Transfer-Encoding can only be chunked: nothing is unpacked here.");
      }
    }
  }
}
