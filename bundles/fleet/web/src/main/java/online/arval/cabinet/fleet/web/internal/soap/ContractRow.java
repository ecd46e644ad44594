package online.arval.cabinet.fleet.web.internal.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;

/** A contract of a batch; see {@link CompanyRow} about text. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "externalId",
      "companyExternalId",
      "number",
      "start",
      "end",
      "monthlyPayment",
      "status"
    })
public class ContractRow {
  @XmlElement(required = true)
  String externalId;

  /** External id of the company. */
  @XmlElement(required = true)
  String companyExternalId;

  @XmlElement(required = true)
  String number;

  /** First day, 2026-01-31. */
  @XmlElement(required = true)
  String start;

  /** Last day. */
  @XmlElement(required = true)
  String end;

  /** Roubles with VAT, 45000.50. */
  @XmlElement(required = true)
  String monthlyPayment;

  String status;
}
