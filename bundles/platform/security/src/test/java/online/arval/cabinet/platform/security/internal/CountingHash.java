package online.arval.cabinet.platform.security.internal;

import java.util.concurrent.atomic.AtomicInteger;

/** A fast stand-in for Argon2id that counts how often the costly work would have been done. */
final class CountingHash implements HashFunction {
  final AtomicInteger hashes = new AtomicInteger();
  final AtomicInteger checks = new AtomicInteger();

  @Override
  public String hash(char[] password) {
    hashes.incrementAndGet();
    return "hash-" + Tokens.sha256(new String(password)) + "-" + Tokens.random();
  }

  @Override
  public boolean matches(char[] password, String hash) {
    checks.incrementAndGet();
    return hash.startsWith("hash-" + Tokens.sha256(new String(password)) + "-");
  }
}
