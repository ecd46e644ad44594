package online.arval.cabinet.fines.web.internal.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;

/** One fine of a quote. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"fineId", "owedKopecks", "discount", "priceKopecks"})
public class QuoteLine {
  @XmlElement(required = true)
  String fineId;

  long owedKopecks;

  DiscountRecord discount;

  long priceKopecks;
}
