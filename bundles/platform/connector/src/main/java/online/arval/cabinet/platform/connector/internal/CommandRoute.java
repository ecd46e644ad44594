package online.arval.cabinet.platform.connector.internal;

import online.arval.cabinet.platform.connector.ConnectorPlan;
import org.apache.camel.builder.RouteBuilder;

/** Takes commands; taking one and sending its answers are one transaction of the broker. */
public final class CommandRoute extends RouteBuilder {
  private final ConnectorPlan plan;
  private final CommandProcessor processor;

  public CommandRoute(ConnectorPlan plan, EventFactory events, Jsons json, CommandMeters meters) {
    this.plan = plan;
    this.processor = new CommandProcessor(plan, events, json, meters);
  }

  @Override
  public void configure() {
    from("jms:queue:" + plan.commands() + "?concurrentConsumers=" + plan.consumers())
        .routeId(plan.name() + "-commands")
        .process(processor);
  }
}
