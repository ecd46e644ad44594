package online.arval.cabinet.platform.soap.internal;

import online.arval.cabinet.platform.operations.Correlation;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs a broken call once, with its correlation id; what the sender did wrong is no news at all,
 * nor is a client that goes away before it has its answer. Takes the place of CXF's own logging.
 */
final class FaultLog implements FaultListener {
  private static final String LOGGED = FaultLog.class.getName() + ".logged";

  private final Logger log;

  FaultLog() {
    this(LoggerFactory.getLogger(FaultLog.class));
  }

  FaultLog(Logger log) {
    this.log = log;
  }

  @Override
  public boolean faultOccurred(Exception fault, String description, Message message) {
    if (!isNews(fault)) {
      log.debug("{} refused: {}", description, fault.getMessage());
    } else if (message.getExchange() == null || message.getExchange().put(LOGGED, true) == null) {
      log.error(
          "{} failed; correlation id {}", description, Correlation.current().orElse("-"), fault);
    }
    return false;
  }

  static boolean isNews(Exception fault) {
    return !Faults.isClientGone(fault)
        && !Faults.isSenders(fault)
        && !Faults.isUnreadable(fault)
        && Faults.typed(fault).isEmpty()
        && Faults.problem(fault).isEmpty();
  }
}
