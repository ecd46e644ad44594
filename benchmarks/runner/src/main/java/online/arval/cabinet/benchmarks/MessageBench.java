package online.arval.cabinet.benchmarks;

import java.util.Map;
import online.arval.cabinet.benchmarks.Comparison.Target;
import online.arval.cabinet.itests.support.Api;

/** Messages through outbox and inbox, beside the same broker in the same process without them. */
final class MessageBench {
  private static final int WRITERS = 8;

  private final Api api;
  private final Plan plan;
  private final int perTransaction;
  private final Comparison rate;

  MessageBench(Stage stage, Plan plan, int perTransaction) {
    this.api = Api.anonymous(stage.cabinet().url());
    this.plan = plan;
    this.perTransaction = perTransaction;
    this.rate =
        new Comparison(
            "outbox → inbox, transactions of " + perTransaction, "messages/s", Target.atLeast(0.5));
  }

  Comparison run() {
    double ours = warmUp("outbox");
    double theirs = warmUp("broker");
    for (int i = 0; i < Plan.ROUNDS; i++) {
      rate.cabinet(flow("outbox", (int) (ours * plan.flowRound())));
      rate.yardstick(flow("broker", (int) (theirs * plan.flowRound())));
    }
    rate.ifMissed(
        "the yardstick has no database; here every message is a row that is written, leased to a"
            + " node, deleted, and known to the inbox afterwards. Planned: the relay keeps its rows"
            + " locked while it sends, so that no lease need be written");
    rate.remark(WRITERS + " writers, one consumer in transactions of up to 100, persistent");
    return rate;
  }

  /** Runs until the rate of the last flow is that of a warm process. */
  private double warmUp(String way) {
    long end = System.nanoTime() + (long) (plan.flowWarmUp() * 1e9);
    double perSecond = flow(way, 500);
    while (System.nanoTime() < end) {
      perSecond = flow(way, (int) (perSecond * plan.flowWarmUp() / 4));
    }
    return perSecond;
  }

  private double flow(String way, int messages) {
    int atLeast = Math.max(messages, WRITERS * perTransaction);
    String path =
        "/api/v1/bench/%s?messages=%d&writers=%d&per=%d"
            .formatted(way, atLeast, WRITERS, perTransaction);
    return api.send("POST", path, "", Map.of()).expect(200).json().path("perSecond").asDouble();
  }
}
