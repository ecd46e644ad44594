package online.arval.cabinet.platform.soap.internal;

import java.util.Locale;
import java.util.Optional;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * A message whose Content-Type names no charset is UTF-8 (RFC 7303, section 3.2). CXF would take it
 * for ISO-8859-1, and every Cyrillic letter would be stored as two others.
 */
final class CharsetInterceptor extends AbstractPhaseInterceptor<Message> {
  CharsetInterceptor() {
    super(Phase.RECEIVE);
  }

  @Override
  public void handleMessage(Message message) {
    String type = Optional.ofNullable((String) message.get(Message.CONTENT_TYPE)).orElse("");
    if (!type.toLowerCase(Locale.ROOT).contains("charset")) {
      message.put(Message.ENCODING, "UTF-8");
    }
  }
}
