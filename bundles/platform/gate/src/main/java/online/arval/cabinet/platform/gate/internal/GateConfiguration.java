package online.arval.cabinet.platform.gate.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the gate; a change takes effect at once, without a gap. */
@ObjectClassDefinition(
    name = "Cabinet gate",
    description = "The one HTTP entrance: parking, draining and limits")
@interface GateConfiguration {
  String PID = "online.arval.cabinet.gate";

  @AttributeDefinition(
      description =
          "How many requests may run below one prefix at once; the others wait, in order; 0 for any number")
  int concurrency() default 32;

  @AttributeDefinition(
      description =
          "How many requests may wait at once, for features that are being replaced or busy")
  int parking_room() default 2000;

  @AttributeDefinition(
      description = "How long a request waits for its feature, in milliseconds; then 503")
  long parking_wait_ms() default 10_000;

  @AttributeDefinition(
      description = "How long a body may take to arrive, in milliseconds; then 408")
  long body_wait_ms() default 60_000;

  @AttributeDefinition(
      description =
          "How long a feature that goes is kept for its running requests, in milliseconds")
  long drain_wait_ms() default 30_000;

  @AttributeDefinition(
      description = "Largest request body in bytes unless a servlet says otherwise; -1 for any")
  long body_max_bytes() default 1_048_576;

  @AttributeDefinition(
      description = "Requests per second and client address in the long run; 0 for any number")
  double rate_per_second() default 500;

  @AttributeDefinition(description = "Requests a client address may make at once after a pause")
  int rate_burst() default 1000;

  @AttributeDefinition(
      description = "Client addresses remembered at once; more share one allowance")
  int rate_addresses() default 20_000;

  @AttributeDefinition(
      description =
          "Addresses or CIDR blocks of proxies whose X-Forwarded-* headers are believed; none by default")
  String[] trusted_proxies() default {};

  @AttributeDefinition(
      description = "Content-Security-Policy of every answer that does not bring its own")
  String content_security_policy() default
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
          + " font-src 'self' data:; connect-src 'self' data:; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'none'";

  @AttributeDefinition(
      description =
          "Paths below which nothing falls through to the portal: unknown ones are answered 404")
  String[] reserved_paths() default {"/api", "/soap", "/oauth2", "/health", "/metrics"};
}
