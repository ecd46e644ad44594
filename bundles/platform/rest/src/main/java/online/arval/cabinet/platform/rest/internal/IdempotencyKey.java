package online.arval.cabinet.platform.rest.internal;

/**
 * A POST that its caller may repeat.
 *
 * @param principal whose key it is; keys of different principals never meet
 * @param fingerprint hash of method, address and body, lower-case hex
 */
record IdempotencyKey(String principal, String key, String fingerprint) {}
