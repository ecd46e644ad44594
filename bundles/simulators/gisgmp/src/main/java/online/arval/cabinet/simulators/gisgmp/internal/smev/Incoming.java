package online.arval.cabinet.simulators.gisgmp.internal.smev;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import online.arval.cabinet.platform.xml.XmlReader;

/**
 * What was signed.
 *
 * @param nodeId node of the participant that wants the response; may be empty
 */
record Incoming(String messageId, String nodeId) {
  /** Reads {@code SenderProvidedRequestData}. */
  static Incoming read(byte[] signed) {
    String[] parts = {"", ""};
    XmlReader.of(new ByteArrayInputStream(signed))
        .children(
            child -> {
              if (child.name().equals("MessageID")) {
                parts[0] = child.text();
              } else if (child.name().equals("NodeID")) {
                parts[1] = child.text();
              }
            });
    return new Incoming(parts[0], parts[1]);
  }

  /** Reads the only element of {@code MessagePrimaryContent}. */
  static <T> T content(byte[] signed, Function<XmlReader, T> reader) {
    List<T> read = new ArrayList<>();
    XmlReader.of(new ByteArrayInputStream(signed))
        .children(
            child -> {
              if (child.is(SmevNames.BASIC, "MessagePrimaryContent")) {
                child.children(content -> read.add(reader.apply(content)));
              }
            });
    if (read.size() != 1) {
      throw new SmevFault("InvalidContent", "not exactly one MessagePrimaryContent");
    }
    return read.get(0);
  }

  /** Reads the node of a {@code MessageTypeSelector}. */
  static String nodeId(byte[] signed) {
    return read(signed).nodeId();
  }
}
