package online.arval.cabinet.platform.security.internal.console;

import java.io.IOException;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import online.arval.cabinet.platform.model.ProblemException;
import org.apache.karaf.shell.api.console.Session;

/**
 * A new password or secret: typed twice behind a mask, or made here and shown once it is stored.
 */
final class NewSecret implements AutoCloseable {
  private static final int RANDOM_BYTES = 18;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String what;
  private final boolean generated;
  private final char[] characters;

  private NewSecret(String what, boolean generated, char[] characters) {
    this.what = what;
    this.generated = generated;
    this.characters = characters;
  }

  /**
   * The secret.
   *
   * @param generate whether to make one instead of asking
   * @throws ProblemException when the two typed texts differ, nothing was typed, or there is nobody
   *     to type
   */
  static NewSecret ask(Session session, String what, boolean generate) throws IOException {
    if (generate) {
      byte[] bytes = new byte[RANDOM_BYTES];
      RANDOM.nextBytes(bytes);
      return new NewSecret(
          what, true, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).toCharArray());
    }
    char[] first = read(session, what + ": ");
    char[] second = read(session, what + " again: ");
    boolean same = Arrays.equals(first, second);
    Arrays.fill(second, '\0');
    if (!same) {
      Arrays.fill(first, '\0');
      throw refused("the two differ; nothing was changed");
    }
    return new NewSecret(what, false, first);
  }

  /** The text; it is wiped when this is closed. */
  char[] characters() {
    return characters;
  }

  /** Shows what was made; called when it is stored, so that nobody notes down one that is not. */
  void show(PrintStream out) {
    if (generated) {
      out.println(what + ": " + new String(characters));
    }
  }

  private static char[] read(Session session, String prompt) throws IOException {
    String typed;
    try {
      typed = session.readLine(prompt, '*');
    } catch (UnsupportedOperationException noTerminal) {
      throw refused("there is no terminal to type at; use --generate in scripts");
    }
    if (typed == null || typed.isEmpty()) {
      throw refused("nothing was typed; use --generate in scripts");
    }
    return typed.toCharArray();
  }

  private static ProblemException refused(String why) {
    return ProblemException.invalid("secret", "not-typed", why);
  }

  @Override
  public void close() {
    Arrays.fill(characters, '\0');
  }
}
