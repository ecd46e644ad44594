package online.arval.cabinet.fines.web.internal.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;

/** What paying some fines costs now. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"lines", "fullKopecks", "savingKopecks", "totalKopecks", "validUntil"})
public class QuoteRecord {
  @XmlElement(name = "line")
  List<QuoteLine> lines = new ArrayList<>();

  long fullKopecks;

  long savingKopecks;

  /** The expectedTotalKopecks of an order. */
  long totalKopecks;

  /** When the first of the discounts ends and the total changes. */
  @XmlSchemaType(name = "dateTime")
  String validUntil;
}
