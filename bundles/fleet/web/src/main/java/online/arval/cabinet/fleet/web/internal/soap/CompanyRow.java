package online.arval.cabinet.fleet.web.internal.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;

/** A company of a batch. Values are text, so that a wrong one fails its row and not the message. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"externalId", "name", "inn", "kpp", "ogrn", "status"})
public class CompanyRow {
  /** Key of the back office. */
  @XmlElement(required = true)
  String externalId;

  @XmlElement(required = true)
  String name;

  @XmlElement(required = true)
  String inn;

  String kpp;

  String ogrn;

  /** ACTIVE when absent; SUSPENDED, CLOSED. */
  String status;
}
