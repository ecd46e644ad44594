package online.arval.cabinet.platform.soap.internal;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import online.arval.cabinet.platform.model.Texts;
import org.apache.cxf.interceptor.AbstractOutDatabindingInterceptor;
import org.apache.cxf.interceptor.StaxOutInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.DelegatingXMLStreamWriter;

/**
 * Answers with U+FFFD what XML cannot carry: one character that was stored some other way would
 * make a whole list unreadable.
 */
final class XmlCharactersInterceptor extends AbstractPhaseInterceptor<Message> {
  XmlCharactersInterceptor() {
    super(Phase.PRE_STREAM);
    addAfter(StaxOutInterceptor.class.getName());
  }

  @Override
  public void handleMessage(Message message) {
    XMLStreamWriter writer = message.getContent(XMLStreamWriter.class);
    if (writer != null) {
      message.setContent(XMLStreamWriter.class, new Replacing(writer));
      // or JAXB would go round the writer
      message.put(AbstractOutDatabindingInterceptor.DISABLE_OUTPUTSTREAM_OPTIMIZATION, true);
    }
  }

  private static final class Replacing extends DelegatingXMLStreamWriter {
    Replacing(XMLStreamWriter writer) {
      super(writer);
    }

    @Override
    public void writeCharacters(char[] text, int start, int length) throws XMLStreamException {
      writeCharacters(new String(text, start, length));
    }

    @Override
    public void writeCharacters(String text) throws XMLStreamException {
      super.writeCharacters(Texts.forXml(text));
    }

    @Override
    public void writeAttribute(String name, String value) throws XMLStreamException {
      super.writeAttribute(name, Texts.forXml(value));
    }

    @Override
    public void writeAttribute(String uri, String name, String value) throws XMLStreamException {
      super.writeAttribute(uri, name, Texts.forXml(value));
    }

    @Override
    public void writeAttribute(String prefix, String uri, String name, String value)
        throws XMLStreamException {
      super.writeAttribute(prefix, uri, name, Texts.forXml(value));
    }
  }
}
