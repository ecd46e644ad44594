package online.arval.cabinet.platform.soap.internal;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.interceptor.StaxInInterceptor;
import org.apache.cxf.message.Attachment;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * Lets every message be read by an {@link EnvelopeReader}, and keeps it: security replaces the
 * reader by one of the body alone.
 */
final class EnvelopeReaderInterceptor extends AbstractPhaseInterceptor<Message> {
  EnvelopeReaderInterceptor() {
    super(Phase.POST_STREAM);
    addAfter(StaxInInterceptor.class.getName());
  }

  @Override
  public void handleMessage(Message message) {
    XMLStreamReader reader = message.getContent(XMLStreamReader.class);
    if (reader != null) {
      requireKnown(reader.getCharacterEncodingScheme());
      EnvelopeReader envelope = new EnvelopeReader(reader, attachments(message));
      message.setContent(XMLStreamReader.class, envelope);
      message.setContent(EnvelopeReader.class, envelope);
    }
  }

  /** Content-Type tells how to read it, but a name that nobody knows was no honest declaration. */
  private static void requireKnown(String encodingOrNull) {
    if (encodingOrNull != null && !isKnown(encodingOrNull)) {
      throw Faults.unknownEncoding();
    }
  }

  private static boolean isKnown(String encoding) {
    try {
      return Charset.isSupported(encoding);
    } catch (IllegalCharsetNameException noName) {
      return false;
    }
  }

  private static Set<String> attachments(Message message) {
    return Optional.ofNullable(message.getAttachments()).orElse(List.of()).stream()
        .map(Attachment::getId)
        .collect(Collectors.toSet());
  }
}
