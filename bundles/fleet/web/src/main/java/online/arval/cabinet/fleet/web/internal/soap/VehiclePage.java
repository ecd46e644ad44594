package online.arval.cabinet.fleet.web.internal.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;

/** One page of vehicles. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"vehicles", "next"})
public class VehiclePage {
  @XmlElement(name = "vehicle")
  List<VehicleRecord> vehicles = new ArrayList<>();

  /** Cursor of the page that follows; absent on the last one. */
  String next;
}
