package online.arval.cabinet.fleet.web.internal.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;

/** What became of a batch. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"created", "updated", "unchanged", "failed", "rows"})
public class BatchAnswer {
  int created;

  int updated;

  int unchanged;

  int failed;

  /** One per row, in the order of the batch. */
  @XmlElement(name = "row")
  List<RowAnswer> rows = new ArrayList<>();
}
