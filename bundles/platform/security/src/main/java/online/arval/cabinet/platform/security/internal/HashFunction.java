package online.arval.cabinet.platform.security.internal;

/** A slow, salted password hash. */
interface HashFunction {
  /** The hash with its salt and parameters, as text. */
  String hash(char[] password);

  /** Whether the password belongs to the hash. Costs as much as {@link #hash}. */
  boolean matches(char[] password, String hash);
}
