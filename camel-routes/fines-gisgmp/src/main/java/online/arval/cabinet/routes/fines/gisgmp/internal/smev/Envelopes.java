package online.arval.cabinet.routes.fines.gisgmp.internal.smev;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import online.arval.cabinet.platform.xml.XmlText;
import online.arval.cabinet.platform.xml.XmlTree;
import online.arval.cabinet.routes.fines.gisgmp.MessageSigner;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes the signed envelopes of the three operations. */
final class Envelopes {
  private static final String SIGNED = "SIGNED_BY_CALLER";

  private final MessageSigner signer;
  private final Clock clock;
  private final String nodeId;
  private final boolean test;

  /**
   * Makes it.
   *
   * @param nodeId the answers come to this node of ours only
   * @param test marks requests as test messages
   */
  Envelopes(MessageSigner signer, Clock clock, String nodeId, boolean test) {
    this.signer = signer;
    this.clock = clock;
    this.nodeId = nodeId;
    this.test = test;
  }

  byte[] send(String messageId, byte[] content) throws IOException {
    Document envelope =
        envelope(
            "SendRequestRequest",
            xml -> {
              xml.open("typ", "SenderProvidedRequestData").attribute("Id", SIGNED);
              xml.element("typ", "MessageID", messageId);
              xml.element("typ", "NodeID", nodeId);
              xml.open("bas", "MessagePrimaryContent").close();
              if (test) {
                xml.open("typ", "TestMessage").close();
              }
              xml.close();
            });
    Element primary =
        (Element) envelope.getElementsByTagNameNS(Smev.BASIC, "MessagePrimaryContent").item(0);
    primary.appendChild(envelope.importNode(XmlTree.parse(content).getDocumentElement(), true));
    return signed(envelope);
  }

  byte[] next() throws IOException {
    return signed(
        envelope(
            "GetResponseRequest",
            xml ->
                xml.open("bas", "MessageTypeSelector")
                    .attribute("Id", SIGNED)
                    .element(
                        "bas", "Timestamp", clock.instant().truncatedTo(ChronoUnit.MILLIS) + "")
                    .element("bas", "NodeID", nodeId)
                    .close()));
  }

  byte[] acknowledge(String messageId) throws IOException {
    return signed(
        envelope(
            "AckRequest",
            xml ->
                xml.open("bas", "AckTargetMessage")
                    .attribute("Id", SIGNED)
                    .attribute("accepted", "true")
                    .text(messageId)
                    .close()));
  }

  private static Document envelope(String operation, XmlText.Content content) {
    return XmlTree.parse(
        XmlText.bytes(
            Smev.PREFIXES,
            xml -> {
              xml.open("soap", "Envelope").open("soap", "Body").open("typ", operation);
              content.write(xml);
              xml.open("typ", "CallerInformationSystemSignature").close();
              xml.close().close().close();
            }));
  }

  private byte[] signed(Document envelope) throws IOException {
    Element body = (Element) envelope.getDocumentElement().getFirstChild();
    Element operation = (Element) body.getFirstChild();
    signer.sign((Element) operation.getFirstChild(), (Element) operation.getLastChild());
    return XmlTree.bytes(envelope);
  }
}
