package online.arval.cabinet.platform.soap.internal;

import java.util.Optional;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.operations.Correlation;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** First on the way out of a fault: nothing about our insides leaves the house. */
final class SafeFaultInterceptor extends AbstractPhaseInterceptor<Message> {
  SafeFaultInterceptor() {
    super(Phase.SETUP);
  }

  @Override
  public void handleMessage(Message message) {
    Exception fault = message.getContent(Exception.class);
    if (fault != null) {
      message.setContent(Exception.class, safe(fault));
    }
  }

  private static Exception safe(Exception fault) {
    if (Faults.typed(fault).isPresent()) {
      if (fault instanceof Fault known && isCallersDoing(fault)) {
        Faults.blameSender(known);
      }
      return fault;
    }
    Optional<ProblemException> problem = Faults.problem(fault);
    if (problem.isPresent()) {
      return Faults.told(problem.get());
    }
    if (Faults.isUnreadable(fault)) {
      return Faults.unreadable(fault);
    }
    if (!Faults.isSenders(fault)) {
      return Faults.internal(Correlation.currentOrNew());
    }
    return Faults.isNotAsDescribed(fault) ? Faults.notAsDescribed(fault) : fault;
  }

  private static boolean isCallersDoing(Exception fault) {
    return Faults.typed(fault).map(typed -> !isOurs(typed.getFaultInfo().getKind())).orElse(false);
  }

  private static boolean isOurs(String kind) {
    return "internal".equals(kind) || "unavailable".equals(kind);
  }
}
