package online.arval.cabinet.platform.portal.internal;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Optional;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;

/**
 * Something changed.
 *
 * @param number grows by one with each event of this run
 * @param company whose people are told; empty for everyone
 */
record LiveEvent(long number, Optional<CompanyId> company, String topic, String subject) {

  boolean concerns(Caller caller) {
    return company.map(caller::sees).orElse(true);
  }

  /** The event as a browser's EventSource reads it; the id is {@code <run>-<number>}. */
  String frame(String run) {
    return "id: "
        + run
        + '-'
        + number
        + "\nevent: update\ndata: {\"topic\":"
        + quote(topic)
        + ",\"subject\":"
        + quote(subject)
        + "}\n\n";
  }

  private static String quote(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
