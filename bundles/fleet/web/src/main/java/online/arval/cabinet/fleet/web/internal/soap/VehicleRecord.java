package online.arval.cabinet.fleet.web.internal.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.XmlType;

/** A vehicle as the cabinet knows it. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "id",
      "companyId",
      "plate",
      "vin",
      "sts",
      "brand",
      "model",
      "year",
      "color",
      "category",
      "status",
      "contractId",
      "contractNumber",
      "driverId",
      "driverName",
      "mileageKm",
      "mileageAt",
      "externalId",
      "version"
    })
public class VehicleRecord {
  @XmlElement(required = true)
  String id;

  @XmlElement(required = true)
  String companyId;

  String plate;

  @XmlElement(required = true)
  String vin;

  String sts;

  @XmlElement(required = true)
  String brand;

  @XmlElement(required = true)
  String model;

  int year;

  String color;

  @XmlElement(required = true)
  String category;

  @XmlElement(required = true)
  String status;

  String contractId;

  String contractNumber;

  String driverId;

  String driverName;

  Long mileageKm;

  @XmlSchemaType(name = "date")
  String mileageAt;

  String externalId;

  long version;
}
