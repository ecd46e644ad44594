package online.arval.cabinet.platform.portal.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the portal; the configuration's PID is {@code online.arval.cabinet.portal}. */
@ObjectClassDefinition(name = "Cabinet: portal", description = "The web shell and its live updates")
@interface PortalConfig {
  @AttributeDefinition(description = "Name of the product, shown beside the mark and in the title")
  String productName() default "Cabinet";

  @AttributeDefinition(
      description = "Telephone of the lessor's desk, shown on the sign-in page; empty for none")
  String supportPhone() default "+7 (495) 644-22-70";

  @AttributeDefinition(
      description = "Seconds between the heartbeats of a live-update stream, 1 to 60")
  int heartbeatSeconds() default 15;

  @AttributeDefinition(
      description = "Live-update streams one session may hold; one more ends the oldest")
  int maxStreamsPerSession() default 4;

  @AttributeDefinition(
      description = "Live-update streams of all sessions together; more are answered 503")
  int maxStreams() default 5000;

  @AttributeDefinition(
      description = "Events kept for one slow browser; past it, it is told to read all anew")
  int queueSize() default 64;
}
