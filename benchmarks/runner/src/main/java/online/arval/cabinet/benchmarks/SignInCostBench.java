package online.arval.cabinet.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import online.arval.cabinet.benchmarks.ClosedLoad.Result;
import online.arval.cabinet.benchmarks.Comparison.Target;

/** What finding out who asks costs: the same small answer for a session and for everybody. */
final class SignInCostBench {
  private final Stage stage;
  private final Plan plan;
  private final Comparison latency =
      new Comparison("authenticated GET beside anonymous, median", "ms", Target.atMost(1.3));

  SignInCostBench(Stage stage, Plan plan) {
    this.stage = stage;
    this.plan = plan;
  }

  Comparison run() {
    ClosedLoad session =
        new ClosedLoad(
            stage.uri("/api/v1/bench/authenticated"), stage.fleetManager().credentials(), 1);
    ClosedLoad anybody = new ClosedLoad(stage.uri("/api/v1/bench/anonymous"), Map.of(), 1);
    session.run(plan.latencyWarmUp());
    anybody.run(plan.latencyWarmUp());
    List<Double> tail = new ArrayList<>();
    List<Double> anybodyTail = new ArrayList<>();
    for (int i = 0; i < Plan.ROUNDS; i++) {
      Result known = session.run(plan.latencyRound());
      latency.cabinet(known.micros().median() / 1000);
      tail.add(known.micros().percentile(99) / 1000);
      Result unknown = anybody.run(plan.latencyRound());
      latency.yardstick(unknown.micros().median() / 1000);
      anybodyTail.add(unknown.micros().percentile(99) / 1000);
    }
    latency.remark(
        "99 of 100 within %s ms (anonymous %s ms), one client"
            .formatted(
                Comparison.number(Samples.of(tail).median()),
                Comparison.number(Samples.of(anybodyTail).median())));
    return latency;
  }
}
