package online.arval.cabinet.fines.web.internal.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;

/** Which fines are wanted; all parts are optional. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "companyId",
      "statuses",
      "discountEndsWithin",
      "vehicleId",
      "driverId",
      "text",
      "from",
      "to",
      "limit",
      "cursor"
    })
public class FineFilter {
  String companyId;

  /** Any of these: UNPAID, PAYING, PAID, CONFIRMED, ANNULLED; all when there is none. */
  @XmlElement(name = "status")
  List<String> statuses = new ArrayList<>();

  /** Only those whose discount ends within so many days, 0 to 60. */
  String discountEndsWithin;

  String vehicleId;

  String driverId;

  /** Part of the УИН, plate, article or place. */
  String text;

  /** First day of the ruling, 2026-01-31. */
  String from;

  /** Last day of the ruling. */
  String to;

  /** Fines per page, 1 to 500; 50 when absent. */
  // text here and a number in the schema, so that a wrong one is a fault that names the element
  @XmlSchemaType(name = "int")
  String limit;

  /** The next of the page before; absent for the first. */
  String cursor;
}
