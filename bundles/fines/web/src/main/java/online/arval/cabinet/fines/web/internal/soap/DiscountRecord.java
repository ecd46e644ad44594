package online.arval.cabinet.fines.web.internal.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.XmlType;

/** A lower price for paying early. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"priceKopecks", "savingKopecks", "lastDay", "source"})
public class DiscountRecord {
  long priceKopecks;

  long savingKopecks;

  /** Last day on which it holds, to its end in Moscow. */
  @XmlElement(required = true)
  @XmlSchemaType(name = "date")
  String lastDay;

  /** REGISTRY or SCHEDULE. */
  @XmlElement(required = true)
  String source;
}
