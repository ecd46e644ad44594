package online.arval.cabinet.fleet.web.internal.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;

/** A vehicle of a batch; see {@link CompanyRow} about text. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "externalId", "companyExternalId", "contractExternalId", "plate", "vin", "sts",
      "brand", "model", "year", "color", "category", "status"
    })
public class VehicleRow {
  @XmlElement(required = true)
  String externalId;

  /** External id of the company. */
  @XmlElement(required = true)
  String companyExternalId;

  /** External id of the contract; absent for none. */
  String contractExternalId;

  String plate;

  @XmlElement(required = true)
  String vin;

  String sts;

  @XmlElement(required = true)
  String brand;

  @XmlElement(required = true)
  String model;

  @XmlElement(required = true)
  String year;

  String color;

  /** B when absent. */
  String category;

  /** ACTIVE when absent. */
  String status;
}
