package online.arval.cabinet.platform.soap.internal;

import jakarta.activation.DataHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.cxf.attachment.AttachmentImpl;
import org.apache.cxf.attachment.ByteDataSource;
import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.message.Attachment;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * Reads a message with attachments (RFC 2387, XOP) to its end before anything is made of it, and
 * leaves nothing for CXF's own reader, which takes half a message for a whole one.
 */
final class PartsInterceptor extends AbstractPhaseInterceptor<Message> {
  private static final String MULTIPART = "multipart/related";
  private static final String XML = "text/xml";

  PartsInterceptor() {
    super(Phase.RECEIVE);
    addAfter(CharsetInterceptor.class.getName());
    addAfter(MtomInterceptor.class.getName());
    addBefore(AttachmentInInterceptor.class.getName());
  }

  @Override
  public void handleMessage(Message message) {
    String type = (String) message.get(Message.CONTENT_TYPE);
    InputStream body = message.getContent(InputStream.class);
    if (type == null || body == null) {
      return; // a description is asked for
    }
    // CXF would look for parts wherever these words stand
    message.put(Message.CONTENT_TYPE, XML);
    if (!type.strip().toLowerCase(Locale.ROOT).startsWith(MULTIPART)) {
      return;
    }
    try {
      MimeField field = MimeField.of(type);
      String boundary = Optional.ofNullable(field.parameters().get("boundary")).orElse("");
      put(MultipartReader.read(body.readAllBytes(), boundary), field, message);
    } catch (MultipartException unreadable) {
      throw Faults.badParts(unreadable.getMessage());
    } catch (IOException cutOff) {
      throw Faults.badParts("the message did not arrive whole");
    }
  }

  private static void put(List<MimePart> parts, MimeField type, Message message)
      throws MultipartException {
    requireUnique(parts);
    MimePart root = root(parts, type.parameters().get("start"));
    List<Attachment> attachments = new ArrayList<>();
    for (MimePart part : parts) {
      // nobody could refer to a part without an id
      if (part != root && part.id().isPresent()) {
        attachments.add(attachment(part));
      }
    }
    message.put(Message.ENCODING, charset(root));
    message.setContent(InputStream.class, new ByteArrayInputStream(root.content()));
    message.setAttachments(attachments);
  }

  private static void requireUnique(List<MimePart> parts) throws MultipartException {
    Set<String> ids = new HashSet<>();
    for (MimePart part : parts) {
      Optional<String> id = part.id();
      if (id.isPresent() && !ids.add(id.get())) {
        throw new MultipartException("two parts have the same Content-ID");
      }
    }
  }

  private static MimePart root(List<MimePart> parts, String startOrNull) throws MultipartException {
    if (startOrNull == null) {
      return parts.get(0);
    }
    Optional<String> start = Optional.of(MimePart.id(startOrNull));
    for (MimePart part : parts) {
      if (part.id().equals(start)) {
        return part;
      }
    }
    throw new MultipartException("the parameter start names none of them");
  }

  private static Attachment attachment(MimePart part) throws MultipartException {
    ByteDataSource data = new ByteDataSource(part.content());
    data.setContentType(part.field("Content-Type").orElse("application/octet-stream"));
    return new AttachmentImpl(part.id().orElseThrow(), new DataHandler(data));
  }

  private static String charset(MimePart root) throws MultipartException {
    MimeField type = MimeField.of(root.field("Content-Type").orElse(XML));
    String name = Optional.ofNullable(type.parameters().get("charset")).orElse("UTF-8");
    try {
      return Charset.forName(name).name();
    } catch (IllegalArgumentException unknown) {
      throw new MultipartException("the charset of the message is unknown");
    }
  }
}
