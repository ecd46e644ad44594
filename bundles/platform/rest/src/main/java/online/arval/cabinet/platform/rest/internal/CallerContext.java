package online.arval.cabinet.platform.rest.internal;

import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;

/** Hands {@code @Context Caller} to resource methods. */
final class CallerContext implements ContextProvider<Caller> {
  @Override
  public Caller createContext(Message message) {
    Caller caller = message.getExchange().get(Caller.class);
    if (caller == null) {
      throw ProblemException.of(ProblemKind.UNAUTHENTICATED, "unauthenticated", "Sign in first.");
    }
    return caller;
  }
}
