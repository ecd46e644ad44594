package online.arval.cabinet.fines.web.internal.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;

/** An order to pay fines. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"fineIds", "expectedTotalKopecks", "gateway", "returnPath"})
public class PaymentOrder {
  /** 1 to 200, each once, all of one company. */
  @XmlElement(name = "fineId", required = true)
  List<String> fineIds = new ArrayList<>();

  /** The totalKopecks of a quote; another price is refused, never charged. */
  // text here and a number in the schema, so that a wrong one is a fault that names the element
  @XmlElement(required = true)
  @XmlSchemaType(name = "long")
  String expectedTotalKopecks;

  /** Chosen by the company's configuration when absent. */
  String gateway;

  /** Path of the portal the payer comes back to. */
  String returnPath;
}
