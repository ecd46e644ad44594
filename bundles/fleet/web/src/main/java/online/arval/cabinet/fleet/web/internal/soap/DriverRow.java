package online.arval.cabinet.fleet.web.internal.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;

/** A driver of a batch; see {@link CompanyRow} about text. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"externalId", "companyExternalId", "fullName", "licence", "phone", "status"})
public class DriverRow {
  @XmlElement(required = true)
  String externalId;

  /** External id of the company. */
  @XmlElement(required = true)
  String companyExternalId;

  @XmlElement(required = true)
  String fullName;

  String licence;

  String phone;

  /** ACTIVE when absent; INACTIVE. */
  String status;
}
