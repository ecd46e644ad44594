package online.arval.cabinet.simulators.gisgmp.internal.smev;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import online.arval.cabinet.platform.xml.XmlText;
import online.arval.cabinet.platform.xml.XmlTree;
import online.arval.cabinet.platform.xml.signature.XmlSignatures;
import online.arval.cabinet.simulators.gisgmp.internal.store.ResponseTable.Response;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes SMEV's envelopes, signed. */
final class Responses {
  private static final String SIGNED = "SIGNED_BY_SMEV";

  private final XmlSignatures smev;
  private final Keys keys;
  private final Clock clock;

  Responses(Keys keys, Clock clock) {
    this.smev = new XmlSignatures(keys.smev());
    this.keys = keys;
    this.clock = clock;
  }

  /** The request is in the queue. */
  String queued(String messageId) {
    Document envelope =
        envelope(
            "SendRequestResponse",
            xml -> {
              xml.open("ns2", "MessageMetadata").attribute("Id", SIGNED);
              metadata(xml, messageId, "REQUEST", "requestIsQueued");
              xml.close();
              xml.open("ns2", "SMEVSignature").close();
            });
    Element answer = answer(envelope);
    smev.sign((Element) answer.getFirstChild(), (Element) answer.getLastChild());
    return text(envelope);
  }

  /** Nothing waits. */
  String nothing() {
    return text(envelope("GetResponseResponse", xml -> {}));
  }

  /** Forgotten. */
  String acknowledged() {
    return text(envelope("AckResponse", xml -> {}));
  }

  /** A response, signed by SMEV or by a stranger. */
  String response(Response response, boolean badSignature) {
    Document envelope =
        envelope(
            "GetResponseResponse",
            xml -> {
              xml.open("ns2", "ResponseMessage");
              xml.open("ns2", "Response").attribute("Id", SIGNED);
              xml.element("ns2", "OriginalMessageId", response.originalId());
              xml.open("ns2", "SenderProvidedResponseData").attribute("Id", "SIGNED_BY_CALLER");
              xml.element("ns2", "MessageID", response.messageId());
              xml.element("ns2", "To", response.originalId());
              xml.close();
              xml.open("ns2", "MessageMetadata");
              metadata(xml, response.messageId(), "RESPONSE", "messageIsDelivered");
              xml.close().close();
              xml.open("ns2", "SMEVSignature").close();
              xml.close();
            });
    Element message = (Element) answer(envelope).getFirstChild();
    Element signed = (Element) message.getFirstChild();
    Element data =
        XmlTree.child(signed, SmevNames.TYPES, "SenderProvidedResponseData").orElseThrow();
    data.appendChild(
        envelope.importNode(
            XmlTree.parse(response.content().getBytes(StandardCharsets.UTF_8)).getDocumentElement(),
            true));
    XmlSignatures signer = badSignature ? new XmlSignatures(keys.stranger()) : smev;
    signer.sign(signed, (Element) message.getLastChild());
    return text(envelope);
  }

  /** A fault. */
  static String fault(SmevFault fault) {
    return text(
        XmlTree.parse(
            XmlText.bytes(
                SmevNames.PREFIXES,
                xml -> {
                  xml.open("soap", "Envelope").open("soap", "Body").open("soap", "Fault");
                  xml.plain("faultcode").text("soap:Client").close();
                  xml.plain("faultstring").text(fault.getMessage()).close();
                  xml.plain("detail").open("ns3", fault.type());
                  xml.element("bas", "Code", "1").element("bas", "Description", fault.getMessage());
                  xml.close().close();
                  xml.close().close().close();
                })));
  }

  /** What the provider's content is wrapped in. */
  static String primary(String content) {
    return "<bas:MessagePrimaryContent xmlns:bas=\""
        + SmevNames.BASIC
        + "\">"
        + content
        + "</bas:MessagePrimaryContent>";
  }

  /** The provider has nothing, or does not want to. */
  static String rejected(String code, String description) {
    return fragment(
        xml ->
            xml.open("ns2", "RequestRejected")
                .element("ns2", "RejectionReasonCode", code)
                .element("ns2", "RejectionReasonDescription", description)
                .close());
  }

  /** SMEV found that the request breaks the schemes. */
  static String invalid(String originalId, String reason) {
    return fragment(
        xml -> {
          xml.open("ns2", "AsyncProcessingStatus");
          xml.element("ns2", "OriginalMessageId", originalId);
          xml.element("ns2", "StatusCategory", "requestIsRejectedBySmev");
          xml.element("ns2", "StatusDetails", "SMEV-403: " + reason);
          xml.close();
        });
  }

  private static String fragment(XmlText.Content content) {
    return new String(XmlText.bytes(SmevNames.PREFIXES, content), StandardCharsets.UTF_8);
  }

  private void metadata(XmlText xml, String messageId, String type, String status) {
    xml.element("ns2", "MessageId", messageId);
    xml.element("ns2", "MessageType", type);
    xml.open("ns2", "Sender").element("ns2", "Mnemonic", "SIM001").close();
    xml.element(
        "ns2",
        "SendingTimestamp",
        clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC).toString());
    xml.element("ns2", "Status", status);
  }

  private static Document envelope(String name, XmlText.Content content) {
    return XmlTree.parse(
        XmlText.bytes(
            SmevNames.PREFIXES,
            xml -> {
              xml.open("soap", "Envelope").open("soap", "Body").open("ns2", name);
              content.write(xml);
              xml.close().close().close();
            }));
  }

  private static Element answer(Document envelope) {
    return (Element) envelope.getDocumentElement().getFirstChild().getFirstChild();
  }

  private static String text(Document document) {
    return new String(XmlTree.bytes(document), StandardCharsets.UTF_8);
  }

  static String newId() {
    return UUID.randomUUID().toString();
  }
}
