package online.arval.cabinet.platform.security.internal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import online.arval.cabinet.platform.security.internal.PartnerStore.PartnerRow;

/**
 * Verifies partners' secrets. A machine presents its secret with every call, and Argon2id per call
 * would cost more than the call: a verified secret is remembered for five minutes as an HMAC under
 * a key of this process, bound to the stored hash, so that a changed secret is forgotten with it.
 */
final class PartnerLogin {
  private static final Duration REMEMBERED = Duration.ofMinutes(5);
  private static final int MAX_REMEMBERED = 1_000;
  private static final int MAX_SECRET = 128;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecurityCore core;
  private final byte[] processKey = new byte[32];
  private final Map<String, Instant> verified = new ConcurrentHashMap<>();

  PartnerLogin(SecurityCore core) {
    this.core = core;
    RANDOM.nextBytes(processKey);
  }

  /**
   * The enabled partner with this secret.
   *
   * @throws online.arval.cabinet.platform.model.ProblemException too many requests; unavailable
   */
  Optional<PartnerRow> verify(String clientId, String secret, String address) {
    core.serverKey().require();
    Optional<PartnerRow> partner = core.partners().find(clientId);
    String proof = partner.map(row -> proof(row, secret)).orElse("");
    if (isRemembered(proof)) {
      return partner.filter(PartnerRow::enabled);
    }
    Throttle.Source source = Throttle.Source.of("client", clientId, address);
    core.throttle().requireAddressFree(source);
    return core.hasher()
        .inSlot(
            () ->
                // of many calls at once that found it forgotten, the first one's work serves all
                isRemembered(proof)
                    ? partner.filter(PartnerRow::enabled)
                    : attempt(partner, secret, proof, source));
  }

  private boolean isRemembered(String proof) {
    Instant until = verified.get(proof);
    return until != null && core.clock().instant().isBefore(until);
  }

  private Optional<PartnerRow> attempt(
      Optional<PartnerRow> partner, String secret, String proof, Throttle.Source source) {
    boolean locked = !core.throttle().lockedFor(source).isZero();
    boolean possible = secret.length() <= MAX_SECRET;
    boolean right =
        core.hasher()
                .matches(
                    possible ? secret.toCharArray() : new char[1],
                    partner.map(PartnerRow::secretHash))
            && possible;
    if (!right || locked || !partner.get().enabled()) {
      failed(partner, source, locked);
      return Optional.empty();
    }
    core.throttle().succeeded(source, false);
    remember(proof);
    return partner;
  }

  private void failed(Optional<PartnerRow> partner, Throttle.Source source, boolean locked) {
    String subject = partner.map(row -> "partner:" + row.clientId()).orElse("partner:unknown");
    core.sql()
        .tx(
            () -> {
              boolean lockout = core.throttle().failed(source, !locked);
              core.journal()
                  .refused("security.partner.refused", subject, locked ? "locked" : "secret");
              if (lockout) {
                core.journal().refused("security.partner.locked", subject, "failures");
                core.sql().transactions().afterCommit(core.journal()::countLockout);
              }
              return lockout;
            });
  }

  private String proof(PartnerRow row, String secret) {
    String text = row.clientId() + "\n" + row.secretHash() + "\n" + secret;
    return HexFormat.of().formatHex(Tokens.hmac(processKey, text.getBytes(StandardCharsets.UTF_8)));
  }

  private void remember(String proof) {
    Instant now = core.clock().instant();
    if (verified.size() >= MAX_REMEMBERED) {
      verified.values().removeIf(until -> !now.isBefore(until));
      if (verified.size() >= MAX_REMEMBERED) {
        verified.clear();
      }
    }
    verified.put(proof, now.plus(REMEMBERED));
  }
}
