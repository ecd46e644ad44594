package online.arval.cabinet.fines.web.internal.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;

/** One page of fines, latest ruling first. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"fines", "next"})
public class FinePage {
  @XmlElement(name = "fine")
  List<FineRecord> fines = new ArrayList<>();

  /** Cursor of the page that follows; absent on the last one. */
  String next;
}
