package online.arval.cabinet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import online.arval.cabinet.benchmarks.Comparison.Target;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  @Test
  void comparesTheMediansOfBothSides() {
    Comparison rate = new Comparison("list", "requests/s", Target.atLeast(0.4));
    for (double value : new double[] {10, 1000, 30}) {
      rate.cabinet(value);
    }
    rate.yardstick(60);
    assertThat(rate.ratio()).isEqualTo(0.5);
    assertThat(rate.cells())
        .containsExactly(
            "list, requests/s", "30.0 (10.0–1,000)", "60.0", "0.50×", "≥ 0.40×", "met");
  }

  @Test
  void tellsWhenItsTargetIsMissed() {
    Comparison wait = new Comparison("wait", "ms", Target.atMost(2));
    wait.cabinet(201);
    wait.yardstick(100);
    assertThat(wait.cells()).last().isEqualTo("missed");
  }

  @Test
  void saysWhyOnlyWhenItsTargetIsMissed() {
    Comparison rate = new Comparison("rate", "1/s", Target.atLeast(0.5));
    rate.remark("how");
    rate.ifMissed("why");
    rate.yardstick(100);
    rate.cabinet(60);
    assertThat(rate.remarks()).containsExactly("how");
    rate.cabinet(10);
    assertThat(rate.remarks()).containsExactly("how", "missed: why");
  }

  @Test
  void judgesNothingWithoutATarget() {
    Comparison memory = new Comparison("memory", "MB", Target.none());
    memory.cabinet(500);
    memory.yardstick(100);
    assertThat(memory.cells()).last().isEqualTo("–");
  }

  @Test
  void findsPercentilesBetweenTwoValues() {
    Samples samples = Samples.of(4, 1, 3, 2);
    assertThat(samples.median()).isEqualTo(2.5);
    assertThat(samples.percentile(100)).isEqualTo(4);
    assertThat(samples.min()).isEqualTo(1);
  }

  @Test
  void refusesToJudgeNothing() {
    assertThatThrownBy(() -> Samples.of()).hasMessage("nothing was measured");
  }
}
