package online.arval.cabinet.platform.soap.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.operations.Correlation;
import online.arval.cabinet.platform.soap.CabinetFault;
import online.arval.cabinet.platform.soap.SoapCaller;
import org.apache.cxf.jaxws.JAXWSMethodInvoker;
import org.apache.cxf.message.Exchange;

/** Calls the implementor as the authenticated caller, measures it, makes problems typed faults. */
final class CallInvoker extends JAXWSMethodInvoker {
  private final String service;
  private final CallMetrics metrics;

  CallInvoker(String service, Object implementor, CallMetrics metrics) {
    super(implementor);
    this.service = service;
    this.metrics = metrics;
  }

  @Override
  public Object invoke(Exchange exchange, Object parameters) {
    if (exchange.getBindingOperationInfo() == null) {
      throw Faults.unknownOperation();
    }
    return super.invoke(exchange, parameters);
  }

  @Override
  protected Object performInvocation(
      Exchange exchange, Object implementor, Method method, Object[] arguments) throws Exception {
    Caller caller = exchange.get(Caller.class);
    if (caller == null) {
      throw SecurityFault.failed();
    }
    long start = System.nanoTime();
    String outcome = "error";
    try {
      Object result =
          SoapCaller.as(
              caller, () -> super.performInvocation(exchange, implementor, method, arguments));
      outcome = "ok";
      return result;
    } catch (InvocationTargetException failed) {
      if (failed.getCause() instanceof ProblemException problem) {
        outcome = problem.kind().slug();
        throw new InvocationTargetException(CabinetFault.of(problem, Correlation.currentOrNew()));
      }
      throw failed;
    } finally {
      metrics.record(service, method.getName(), outcome, System.nanoTime() - start);
    }
  }
}
