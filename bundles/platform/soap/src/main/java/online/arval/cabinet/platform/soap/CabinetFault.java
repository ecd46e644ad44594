package online.arval.cabinet.platform.soap;

import jakarta.xml.ws.WebFault;
import java.util.List;
import online.arval.cabinet.platform.model.ProblemException;

/**
 * The typed fault of every operation: what a REST client reads as problem+json. Operations declare
 * it ({@code throws CabinetFault}) so that the WSDL names it; implementors throw {@link
 * ProblemException} and the whiteboard turns that into this.
 */
@WebFault(
    name = "CabinetFault",
    targetNamespace = CabinetFaultInfo.NAMESPACE,
    faultBean = "online.arval.cabinet.platform.soap.CabinetFaultInfo")
public final class CabinetFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient CabinetFaultInfo faultInfo;

  /** For JAX-WS; {@link #of} is the way of everybody else. */
  public CabinetFault(String message, CabinetFaultInfo faultInfo) {
    super(message);
    this.faultInfo = faultInfo;
  }

  /** The fault that tells of a problem. */
  public static CabinetFault of(ProblemException problem, String correlationId) {
    List<CabinetFieldError> errors = problem.errors().stream().map(CabinetFieldError::of).toList();
    CabinetFaultInfo info =
        new CabinetFaultInfo(
            problem.code(), problem.kind().slug(), problem.getMessage(), errors, correlationId);
    return new CabinetFault(problem.getMessage(), info);
  }

  /** The detail of the fault. */
  public CabinetFaultInfo getFaultInfo() {
    return faultInfo;
  }
}
