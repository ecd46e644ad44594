package online.arval.cabinet.platform.security.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@value #PID}. */
@ObjectClassDefinition(
    name = "Cabinet security",
    description = "Sign-in, sessions, partner tokens, lock-out")
@interface SecurityConfig {
  /** Persistent identity of the configuration. */
  String PID = "online.arval.cabinet.security";

  @AttributeDefinition(
      type = AttributeType.PASSWORD,
      description =
          "Secret of the installation, the same on every node, at least 32 characters. Seals partner"
              + " secrets. Required: without it nobody can sign in and the node is not ready.")
  String secretKey() default "";

  @AttributeDefinition(
      description = "A session ends after so long without a request; ISO 8601 duration")
  String sessionIdle() default "PT12H";

  @AttributeDefinition(
      description = "A session ends so long after sign-in in any case; ISO 8601 duration")
  String sessionAbsolute() default "P7D";

  @AttributeDefinition(description = "Life of a partner's bearer token; ISO 8601 duration")
  String tokenLife() default "PT1H";

  @AttributeDefinition(
      description =
          "How long a row may be answered from memory: the bound within which a revocation made on"
              + " another node holds here; ISO 8601 duration, at most PT2S, PT0S reads every time")
  String lookupCache() default "PT1S";

  @AttributeDefinition(
      description = "Memory of one Argon2id hash in KiB; at least 19456 (OWASP)",
      min = "19456")
  int argon2MemoryKib() default 19_456;

  @AttributeDefinition(description = "Passes of one Argon2id hash; at least 2 (OWASP)", min = "2")
  int argon2Passes() default 2;

  @AttributeDefinition(
      description =
          "Password hashes computed at once; more wait up to 5 s. 0: one per processor, at most 4")
  int hashParallel() default 0;

  @AttributeDefinition(
      description = "Failures of one login from one address before each further one costs a wait")
  int failuresBeforeDelay() default 5;

  @AttributeDefinition(
      description = "Failures of one login from one address that lock it out from there")
  int failuresBeforeLock() default 10;

  @AttributeDefinition(
      description =
          "Failures of one login from all addresses that lock it out where its owner never signed in")
  int accountFailures() default 100;

  @AttributeDefinition(
      description = "Failures of one address over all logins before it is told to wait (429)")
  int addressFailures() default 50;

  @AttributeDefinition(
      description = "Length of a lock-out, and the longest wait; ISO 8601 duration")
  String lockout() default "PT15M";

  @AttributeDefinition(
      description = "Failures are forgotten after so long without another; ISO 8601 duration")
  String failureMemory() default "PT1H";

  @AttributeDefinition(
      description =
          "Further origins whose pages may sign in, such as https://cabinet.example; the request's own"
              + " host always may")
  String[] allowedOrigins() default {};
}
