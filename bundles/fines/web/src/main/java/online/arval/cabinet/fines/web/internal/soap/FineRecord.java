package online.arval.cabinet.fines.web.internal.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.XmlType;

/** A fine as the cabinet knows it. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "id",
      "uin",
      "companyId",
      "status",
      "vehicleId",
      "vehicleLabel",
      "driverId",
      "driverName",
      "article",
      "text",
      "offenceAt",
      "place",
      "photo",
      "ruledOn",
      "fullKopecks",
      "paidKopecks",
      "owedKopecks",
      "priceKopecks",
      "discount",
      "dueOn",
      "paymentId",
      "version"
    })
public class FineRecord {
  @XmlElement(required = true)
  String id;

  @XmlElement(required = true)
  String uin;

  @XmlElement(required = true)
  String companyId;

  @XmlElement(required = true)
  String status;

  String vehicleId;

  @XmlElement(required = true)
  String vehicleLabel;

  String driverId;

  String driverName;

  String article;

  String text;

  @XmlSchemaType(name = "dateTime")
  String offenceAt;

  String place;

  String photo;

  @XmlElement(required = true)
  @XmlSchemaType(name = "date")
  String ruledOn;

  long fullKopecks;

  long paidKopecks;

  long owedKopecks;

  /** What paying it now costs. */
  long priceKopecks;

  DiscountRecord discount;

  @XmlElement(required = true)
  @XmlSchemaType(name = "date")
  String dueOn;

  String paymentId;

  long version;
}
