package online.arval.cabinet.routes.heartbeat.internal;

import org.apache.camel.builder.RouteBuilder;

/** Passes each ping on as its pong; both ends in one transaction of the broker. */
final class HeartbeatRoute extends RouteBuilder {
  @Override
  public void configure() {
    from("jms:queue:cabinet.platform.ping")
        .routeId("heartbeat")
        .to("jms:queue:cabinet.platform.pong");
  }
}
