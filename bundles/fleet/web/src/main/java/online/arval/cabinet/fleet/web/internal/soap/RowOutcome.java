package online.arval.cabinet.fleet.web.internal.soap;

import jakarta.xml.bind.annotation.XmlEnum;
import jakarta.xml.bind.annotation.XmlType;

/** How a row ended; the names are those of the core. */
@XmlType
@XmlEnum
public enum RowOutcome {
  CREATED,
  UPDATED,
  UNCHANGED,
  FAILED
}
