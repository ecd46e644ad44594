package online.arval.cabinet.fleet.web.internal.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.XmlType;

/** Which vehicles are wanted; all parts are optional. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"companyId", "text", "status", "limit", "cursor"})
public class VehicleFilter {
  String companyId;

  /** Part of plate, VIN, brand, model or the present driver's name. */
  String text;

  String status;

  /** Vehicles per page, 1 to 500; 50 when absent. */
  // text here and a number in the schema, so that a wrong one is a fault that names the element
  @XmlSchemaType(name = "int")
  String limit;

  /** The next of the page before; absent for the first. */
  String cursor;
}
