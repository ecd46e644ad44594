package online.arval.cabinet.platform.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;

/** Detail of a {@link CabinetFault}. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "CabinetFault", namespace = CabinetFaultInfo.NAMESPACE)
@XmlType(
    name = "CabinetFault",
    namespace = CabinetFaultInfo.NAMESPACE,
    propOrder = {"code", "kind", "message", "errors", "correlationId"})
public class CabinetFaultInfo {
  /** XML namespace of what all services share. */
  public static final String NAMESPACE = "urn:arval:cabinet:common:v1";

  @XmlElement(namespace = NAMESPACE, required = true)
  private String code;

  @XmlElement(namespace = NAMESPACE, required = true)
  private String kind;

  @XmlElement(namespace = NAMESPACE, required = true)
  private String message;

  @XmlElementWrapper(name = "errors", namespace = NAMESPACE)
  @XmlElement(name = "error", namespace = NAMESPACE)
  private List<CabinetFieldError> errors;

  @XmlElement(namespace = NAMESPACE)
  private String correlationId;

  /** For JAXB. */
  public CabinetFaultInfo() {}

  CabinetFaultInfo(
      String code,
      String kind,
      String message,
      List<CabinetFieldError> errors,
      String correlationId) {
    this.code = code;
    this.kind = kind;
    this.message = message;
    this.errors = errors.isEmpty() ? null : new ArrayList<>(errors);
    this.correlationId = correlationId;
  }

  /** Stable machine-readable reason, kebab-case. */
  public String getCode() {
    return code;
  }

  /** Kind of problem: the slug of {@link online.arval.cabinet.platform.model.ProblemKind}. */
  public String getKind() {
    return kind;
  }

  /** What is wrong, in English. */
  public String getMessage() {
    return message;
  }

  /** Wrong fields; empty unless the kind is {@code invalid}. */
  public List<CabinetFieldError> getErrors() {
    return errors == null ? List.of() : List.copyOf(errors);
  }

  /** What to name when asking the lessor's support about this call. */
  public String getCorrelationId() {
    return correlationId;
  }
}
