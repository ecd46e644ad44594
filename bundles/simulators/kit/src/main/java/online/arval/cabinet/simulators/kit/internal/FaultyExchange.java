package online.arval.cabinet.simulators.kit.internal;

import java.util.Optional;
import java.util.function.Supplier;
import online.arval.cabinet.simulators.kit.Fault;
import online.arval.cabinet.simulators.kit.FaultKind;
import online.arval.cabinet.simulators.kit.Faults;
import online.arval.cabinet.simulators.kit.SimAnswer;

/** One request of the protocol, with the faults that happen before and after its effect. */
public final class FaultyExchange {
  private static final int DOWN = 503;
  private static final int BROKEN = 500;

  private final Faults faults;
  private final String operation;

  public FaultyExchange(Faults faults, String operation) {
    this.faults = faults;
    this.operation = operation;
  }

  /** The answer; empty when the connection is to break off instead. */
  public Optional<SimAnswer> run(Supplier<SimAnswer> effect) {
    faults.draw(FaultKind.LATENCY, operation).ifPresent(FaultyExchange::hold);
    if (happens(FaultKind.OUTAGE)) {
      return Optional.of(SimAnswer.of(DOWN, "text/plain", "Service Unavailable"));
    }
    if (happens(FaultKind.CLOSED)) {
      return Optional.empty();
    }
    if (happens(FaultKind.ERROR_BEFORE)) {
      return Optional.of(broken());
    }
    SimAnswer answer = effect.get();
    if (happens(FaultKind.ANSWER_LOST)) {
      return Optional.empty();
    }
    faults.draw(FaultKind.ANSWER_LATE, operation).ifPresent(FaultyExchange::hold);
    return Optional.of(happens(FaultKind.ERROR_AFTER) ? broken() : answer);
  }

  private boolean happens(FaultKind kind) {
    return faults.draw(kind, operation).isPresent();
  }

  private static SimAnswer broken() {
    return SimAnswer.json(
        BROKEN,
        "{\"type\":\"error\",\"code\":\"internal_server_error\",\"description\":\"Try later\"}");
  }

  private static void hold(Fault fault) {
    try {
      Thread.sleep(fault.millis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
