package online.arval.cabinet.simulators.gisgmp.internal.smev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import online.arval.cabinet.platform.xml.signature.SelfSigned;
import online.arval.cabinet.platform.xml.signature.SigningKey;

/**
 * The keys of the test environment: SMEV's own, and the one it hands to participants. Made once, in
 * a folder, with a password that everybody knows.
 */
public final class Keys {
  /** Password of both key stores. */
  public static final String PASSWORD = "simulator";

  private static final char[] SECRET = PASSWORD.toCharArray();

  private final SigningKey smev;
  private final Clock clock;
  private SigningKey stranger;

  private Keys(SigningKey smev, Clock clock) {
    this.smev = smev;
    this.clock = clock;
  }

  /** Reads {@code smev.p12}; makes it and {@code participant.p12} when one of them is missing. */
  public static Keys in(Path folder, Clock clock) {
    Path own = folder.resolve("smev.p12");
    Path participant = folder.resolve("participant.p12");
    try {
      Files.createDirectories(folder);
      if (!Files.exists(own) || !Files.exists(participant)) {
        create(own, participant, clock);
      }
      return new Keys(SigningKey.read(own, SECRET, "smev"), clock);
    } catch (IOException e) {
      throw new UncheckedIOException("the keys of the simulator", e);
    }
  }

  private static void create(Path own, Path participant, Clock clock) throws IOException {
    SigningKey smev = SelfSigned.create("smev-simulator", clock.instant());
    SigningKey other = SelfSigned.create("participant", clock.instant());
    new SigningKey(smev.key(), smev.certificate(), List.of(other.certificate()))
        .write(own, SECRET, "smev");
    new SigningKey(other.key(), other.certificate(), List.of(smev.certificate()))
        .write(participant, SECRET, "participant");
  }

  SigningKey smev() {
    return smev;
  }

  /** Somebody whom nobody trusts; made when first asked for. */
  synchronized SigningKey stranger() {
    if (stranger == null) {
      stranger = SelfSigned.create("stranger", clock.instant());
    }
    return stranger;
  }
}
