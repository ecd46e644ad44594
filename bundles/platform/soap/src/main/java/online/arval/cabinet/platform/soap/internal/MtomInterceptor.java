package online.arval.cabinet.platform.soap.internal;

import java.util.Locale;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * MTOM is answered with MTOM, plain XML with plain XML: clients without MTOM can read everything.
 */
final class MtomInterceptor extends AbstractPhaseInterceptor<Message> {
  MtomInterceptor() {
    super(Phase.RECEIVE);
  }

  @Override
  public void handleMessage(Message message) {
    String type = (String) message.get(Message.CONTENT_TYPE);
    boolean mtom = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/related");
    message.getExchange().put(Message.MTOM_ENABLED, mtom);
  }
}
