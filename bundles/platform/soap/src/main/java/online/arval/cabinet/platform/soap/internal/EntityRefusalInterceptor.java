package online.arval.cabinet.platform.soap.internal;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.apache.cxf.interceptor.StaxInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * Refuses references to entities that nobody declared. As document types are never read, the parser
 * would leave such a reference out, and the row would be written without a part of its text.
 */
final class EntityRefusalInterceptor extends AbstractPhaseInterceptor<Message> {
  EntityRefusalInterceptor() {
    super(Phase.POST_STREAM);
    addAfter(StaxInInterceptor.class.getName());
  }

  @Override
  public void handleMessage(Message message) {
    XMLStreamReader reader = message.getContent(XMLStreamReader.class);
    if (reader != null) {
      message.setContent(XMLStreamReader.class, new Refusing(reader));
    }
  }

  private static final class Refusing extends StreamReaderDelegate {
    Refusing(XMLStreamReader reader) {
      super(reader);
    }

    @Override
    public int next() throws XMLStreamException {
      if (!super.hasNext()) {
        // CXF looks for the body of an envelope that has none
        throw new XMLStreamException("nothing follows");
      }
      int event = super.next();
      if (event == ENTITY_REFERENCE) {
        throw new XMLStreamException("a reference to an entity that is not declared");
      }
      return event;
    }
  }
}
