package online.arval.cabinet.fines.web.internal.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;

/** A payment as the cabinet knows it. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "id",
      "number",
      "companyId",
      "status",
      "totalKopecks",
      "refundedKopecks",
      "gateway",
      "gatewayReference",
      "confirmationUrl",
      "reason",
      "lines",
      "createdAt",
      "changedAt",
      "version"
    })
public class PaymentRecord {
  @XmlElement(required = true)
  String id;

  @XmlElement(required = true)
  String number;

  @XmlElement(required = true)
  String companyId;

  /** CREATED, PENDING, UNKNOWN, PAID, DECLINED, CANCELLED. */
  @XmlElement(required = true)
  String status;

  long totalKopecks;

  long refundedKopecks;

  @XmlElement(required = true)
  String gateway;

  String gatewayReference;

  /** Where the payer pays, while it is pending. */
  String confirmationUrl;

  String reason;

  @XmlElement(name = "line")
  List<PaymentLineRecord> lines = new ArrayList<>();

  @XmlElement(required = true)
  @XmlSchemaType(name = "dateTime")
  String createdAt;

  @XmlElement(required = true)
  @XmlSchemaType(name = "dateTime")
  String changedAt;

  long version;
}
