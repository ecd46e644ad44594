package online.arval.cabinet.fleet.web.internal.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import online.arval.cabinet.platform.soap.CabinetFieldError;

/** What became of one row. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"index", "externalId", "outcome", "id", "errors"})
public class RowAnswer {
  /** Position in the batch, from 0. */
  int index;

  String externalId;

  @XmlElement(required = true)
  RowOutcome outcome;

  /** Identifier in the cabinet; absent when the row failed. */
  String id;

  /** What is wrong; empty unless it failed. */
  @XmlElement(name = "error")
  List<CabinetFieldError> errors = new ArrayList<>();
}
