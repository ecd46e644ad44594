package online.arval.cabinet.platform.soap.internal;

import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Answers in UTF-8 always; CXF would repeat what it took for the encoding of the request. */
final class Utf8Interceptor extends AbstractPhaseInterceptor<Message> {
  Utf8Interceptor() {
    super(Phase.SETUP);
  }

  @Override
  public void handleMessage(Message message) {
    message.put(Message.ENCODING, "UTF-8");
  }
}
