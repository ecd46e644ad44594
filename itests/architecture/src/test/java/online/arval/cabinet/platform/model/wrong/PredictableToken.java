package online.arval.cabinet.platform.model.wrong;

import java.util.Random;

/** What the security rules of the analysis forbid: a token that can be guessed. */
public final class PredictableToken {
  private PredictableToken() {}

  /** A token from a generator whose next value follows from its last. */
  public static String token() {
    return Long.toHexString(new Random().nextLong());
  }
}
