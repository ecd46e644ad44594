package online.arval.cabinet.fines.web.internal.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;

/** One thing a payment pays for. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"reference", "description", "uin", "amountKopecks"})
public class PaymentLineRecord {
  /** What it is: fine:&lt;id&gt;. */
  @XmlElement(required = true)
  String reference;

  String description;

  String uin;

  long amountKopecks;
}
