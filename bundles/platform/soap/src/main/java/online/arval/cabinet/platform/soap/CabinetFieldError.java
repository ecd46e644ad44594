package online.arval.cabinet.platform.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import online.arval.cabinet.platform.model.FieldError;

/** One wrong field, in a {@link CabinetFault} or in the answer for one row of a batch. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "FieldError",
    namespace = CabinetFaultInfo.NAMESPACE,
    propOrder = {"field", "code", "message"})
public class CabinetFieldError {
  @XmlElement(namespace = CabinetFaultInfo.NAMESPACE, required = true)
  private String field;

  @XmlElement(namespace = CabinetFaultInfo.NAMESPACE, required = true)
  private String code;

  @XmlElement(namespace = CabinetFaultInfo.NAMESPACE, required = true)
  private String message;

  /** The same error in its SOAP form. */
  public static CabinetFieldError of(FieldError error) {
    CabinetFieldError made = new CabinetFieldError();
    made.field = error.field();
    made.code = error.code();
    made.message = error.message();
    return made;
  }

  /** Name of the field as the caller wrote it. */
  public String getField() {
    return field;
  }

  /** Stable machine-readable reason, kebab-case. */
  public String getCode() {
    return code;
  }

  /** What is wrong and what would be right. */
  public String getMessage() {
    return message;
  }
}
