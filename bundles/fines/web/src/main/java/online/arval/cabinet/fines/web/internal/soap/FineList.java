package online.arval.cabinet.fines.web.internal.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;

/** Fines by their identifiers: 1 to 200, each once, all of one company. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = "fineIds")
public class FineList {
  @XmlElement(name = "fineId", required = true)
  List<String> fineIds = new ArrayList<>();
}
