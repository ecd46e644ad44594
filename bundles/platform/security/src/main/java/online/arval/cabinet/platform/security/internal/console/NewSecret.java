package online.arval.cabinet.platform.security.internal.console;

import java.io.IOException;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.apache.karaf.shell.api.console.Session;

/** Gets a new password or secret: typed twice behind a mask, or made here and shown once. */
final class NewSecret {
  private static final int RANDOM_BYTES = 18;
  private static final SecureRandom RANDOM = new SecureRandom();

  private NewSecret() {}

  /**
   * The secret; the caller wipes it.
   *
   * @param generate whether to make one and print it
   * @throws IllegalArgumentException when the two typed texts differ or nothing was typed
   */
  static char[] ask(Session session, PrintStream out, String what, boolean generate)
      throws IOException {
    if (generate) {
      byte[] bytes = new byte[RANDOM_BYTES];
      RANDOM.nextBytes(bytes);
      String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      out.println(what + ": " + made);
      return made.toCharArray();
    }
    char[] first = read(session, what + ": ");
    char[] second = read(session, what + " again: ");
    boolean same = Arrays.equals(first, second);
    Arrays.fill(second, '\0');
    if (!same) {
      Arrays.fill(first, '\0');
      throw new IllegalArgumentException("The two differ; nothing was changed.");
    }
    return first;
  }

  private static char[] read(Session session, String prompt) throws IOException {
    String typed = session.readLine(prompt, '*');
    if (typed == null || typed.isEmpty()) {
      throw new IllegalArgumentException("Nothing was typed; use --generate in scripts.");
    }
    return typed.toCharArray();
  }
}
