package online.arval.cabinet.routes.fines.gisgmp.internal.smev;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.platform.xml.MalformedXmlException;
import online.arval.cabinet.platform.xml.XmlReader;
import online.arval.cabinet.platform.xml.XmlTree;
import online.arval.cabinet.routes.fines.gisgmp.MessageSigner;
import online.arval.cabinet.routes.fines.gisgmp.internal.registry.PageReader;
import online.arval.cabinet.routes.fines.gisgmp.internal.registry.RegistryPage;
import online.arval.cabinet.routes.fines.gisgmp.internal.smev.SmevResponse.Content;
import online.arval.cabinet.routes.fines.gisgmp.internal.smev.SmevResponse.Data;
import online.arval.cabinet.routes.fines.gisgmp.internal.smev.SmevResponse.Refused;
import online.arval.cabinet.routes.fines.gisgmp.internal.smev.SmevResponse.Underway;
import org.w3c.dom.Element;

/** Reads a {@code GetResponseResponse}. */
final class ResponseReader {
  private static final Set<String> FINAL_REFUSALS =
      Set.of("requestIsRejectedBySmev", "cancelled", "doesNotExist", "messageIsArchived");

  private String messageId = "";
  private String originalId = "";
  private Content content = new Underway();

  private ResponseReader() {}

  /**
   * Reads it; empty when nothing waits for us.
   *
   * @param signer checks it first, if there is one
   */
  static Optional<SmevResponse> read(byte[] envelope, Optional<MessageSigner> signer)
      throws IOException {
    if (signer.isEmpty()) {
      ResponseReader reader = new ResponseReader();
      XmlReader.of(new ByteArrayInputStream(envelope))
          .children(
              body ->
                  body.children(
                      answer -> answer.children(message -> message.children(reader::response))));
      return reader.result();
    }
    Optional<byte[]> signed = signedResponse(envelope, signer.get());
    if (signed.isEmpty()) {
      return Optional.empty();
    }
    ResponseReader reader = new ResponseReader();
    reader.response(XmlReader.of(new ByteArrayInputStream(signed.get())));
    return reader.result();
  }

  private static Optional<byte[]> signedResponse(byte[] envelope, MessageSigner signer)
      throws IOException {
    Element root = XmlTree.parse(envelope).getDocumentElement();
    Element answer =
        XmlTree.child(root, Smev.SOAP, "Body")
            .flatMap(body -> XmlTree.child(body, Smev.TYPES, "GetResponseResponse"))
            .orElseThrow(() -> new MalformedXmlException("no GetResponseResponse"));
    Optional<Element> message = XmlTree.child(answer, Smev.TYPES, "ResponseMessage");
    if (message.isEmpty()) {
      return Optional.empty();
    }
    Element response = required(message.get(), "Response");
    return Optional.of(signer.verify(response, required(message.get(), "SMEVSignature")));
  }

  private static Element required(Element parent, String name) {
    return XmlTree.child(parent, Smev.TYPES, name)
        .orElseThrow(() -> new MalformedXmlException("no " + name));
  }

  private Optional<SmevResponse> result() {
    return originalId.isEmpty()
        ? Optional.empty()
        : Optional.of(new SmevResponse(messageId, originalId, content));
  }

  private void response(XmlReader element) {
    if (element.is(Smev.TYPES, "Response")) {
      element.children(
          child -> {
            switch (child.name()) {
              case "OriginalMessageId" -> originalId = child.text();
              case "SenderProvidedResponseData" -> child.children(this::data);
              default -> {
                // metadata and the registry's own signature, which SMEV has checked
              }
            }
          });
    }
  }

  private void data(XmlReader child) {
    switch (child.name()) {
      case "MessageID" -> messageId = child.text();
      case "MessagePrimaryContent" ->
          child.children(answer -> content = new Data(PageReader.read(answer)));
      case "RequestRejected", "AsyncProcessingStatus", "RequestStatus" -> refusal(child);
      default -> {
        // attachments: the registry sends none
      }
    }
  }

  private void refusal(XmlReader element) {
    boolean[] last = {element.name().equals("RequestRejected")};
    String[] reason = {""};
    element.children(
        child -> {
          switch (child.name()) {
            case "StatusCategory" -> {
              reason[0] = child.text();
              last[0] = FINAL_REFUSALS.contains(reason[0]);
            }
            case "RejectionReasonCode" -> reason[0] = child.text();
            default -> {
              // descriptions may repeat what was asked, with personal data
            }
          }
        });
    if (reason[0].equals("NO_DATA")) {
      content = new Data(RegistryPage.EMPTY);
    } else if (last[0]) {
      content = new Refused(reason[0]);
    }
  }
}
