package online.arval.cabinet.simulators.gisgmp.internal.smev;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import online.arval.cabinet.platform.xml.MalformedXmlException;
import online.arval.cabinet.platform.xml.XmlReader;
import online.arval.cabinet.platform.xml.XmlTree;
import online.arval.cabinet.platform.xml.signature.BadSignatureException;
import online.arval.cabinet.platform.xml.signature.XmlSignatures;
import online.arval.cabinet.simulators.gisgmp.internal.protocol.InvalidContentException;
import online.arval.cabinet.simulators.gisgmp.internal.protocol.Request;
import online.arval.cabinet.simulators.gisgmp.internal.protocol.RequestReader;
import online.arval.cabinet.simulators.gisgmp.internal.protocol.Service;
import online.arval.cabinet.simulators.gisgmp.internal.store.ResponseTable;
import online.arval.cabinet.simulators.gisgmp.internal.store.ResponseTable.Response;
import online.arval.cabinet.simulators.gisgmp.internal.store.SettingsTable;
import online.arval.cabinet.simulators.kit.Fault;
import online.arval.cabinet.simulators.kit.FaultKind;
import online.arval.cabinet.simulators.kit.Faults;
import online.arval.cabinet.simulators.kit.SimAnswer;
import org.w3c.dom.Element;

/** SMEV as a participant sees it: takes requests, hands out responses until acknowledged. */
public final class SmevEndpoint {
  private static final String XML = "text/xml";
  private static final Pattern VERSION_1 =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  private final XmlSignatures signatures;
  private final Responses responses;
  private final ResponseTable queue;
  private final SettingsTable settings;
  private final Service service;
  private final Faults faults;
  private final Clock clock;

  public SmevEndpoint(
      Keys keys,
      ResponseTable queue,
      SettingsTable settings,
      Service service,
      Faults faults,
      Clock clock) {
    this.signatures = new XmlSignatures(keys.smev());
    this.responses = new Responses(keys, clock);
    this.queue = queue;
    this.settings = settings;
    this.service = service;
    this.faults = faults;
    this.clock = clock;
  }

  /** Answers an envelope. */
  public SimAnswer answer(String envelope) {
    try {
      Element operation = operation(envelope);
      return SimAnswer.of(
          200,
          XML,
          switch (operation.getLocalName()) {
            case "SendRequestRequest" -> send(operation);
            case "GetResponseRequest" -> next(operation);
            case "AckRequest" -> acknowledge(operation);
            default -> throw new SmevFault("InvalidContent", "unknown operation");
          });
    } catch (SmevFault e) {
      return SimAnswer.of(500, XML, Responses.fault(e));
    } catch (MalformedXmlException e) {
      return SimAnswer.of(
          500, XML, Responses.fault(new SmevFault("InvalidContent", e.getMessage())));
    }
  }

  private static Element operation(String envelope) {
    Element root = XmlTree.parse(envelope.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
    return XmlTree.child(root, SmevNames.SOAP, "Body")
        .filter(body -> body.getFirstChild() instanceof Element)
        .map(body -> (Element) body.getFirstChild())
        .filter(first -> SmevNames.TYPES.equals(first.getNamespaceURI()))
        .orElseThrow(() -> new SmevFault("InvalidContent", "no operation of SMEV 1.2"));
  }

  private String send(Element operation) {
    byte[] signed = verified(operation, SmevNames.TYPES, "SenderProvidedRequestData");
    Incoming incoming = Incoming.read(signed);
    if (!VERSION_1.matcher(incoming.messageId()).matches()) {
      throw new SmevFault("InvalidMessageIdFormat", "MessageID is no UUID of version 1");
    }
    Instant now = clock.instant();
    if (!queue.accept(incoming.messageId(), now)) {
      throw new SmevFault("MessageIsAlreadySent", "there was a message with this MessageID");
    }
    respond(incoming, content(incoming, signed), now);
    return responses.queued(incoming.messageId());
  }

  private String content(Incoming incoming, byte[] signed) {
    try {
      Request request = Incoming.content(signed, RequestReader::read);
      return service
          .answer(request)
          .map(Responses::primary)
          .orElseGet(() -> Responses.rejected("NO_DATA", "Данные отсутствуют"));
    } catch (InvalidContentException | MalformedXmlException e) {
      return Responses.invalid(incoming.messageId(), e.getMessage());
    }
  }

  /** The faults of notifications happen to responses. */
  private void respond(Incoming incoming, String content, Instant now) {
    if (faults.draw(FaultKind.NOTIFICATION_LOST, "response").isPresent()) {
      return;
    }
    long late = faults.draw(FaultKind.NOTIFICATION_LATE, "response").map(Fault::millis).orElse(0L);
    Instant due = now.plusMillis(settings.get().latencyMillis() + late);
    int copies = faults.draw(FaultKind.NOTIFICATION_TWICE, "response").isPresent() ? 2 : 1;
    for (int i = 0; i < copies; i++) {
      queue.put(
          new Response(Responses.newId(), incoming.messageId(), incoming.nodeId(), due, content));
    }
  }

  private String next(Element operation) {
    String node = Incoming.nodeId(verified(operation, SmevNames.BASIC, "MessageTypeSelector"));
    Instant now = clock.instant();
    Optional<Response> response =
        queue.take(node, now, now.plusSeconds(settings.get().redeliverySeconds()));
    return response
        .map(found -> responses.response(found, settings.drawBadSignature()))
        .orElseGet(responses::nothing);
  }

  private String acknowledge(Element operation) {
    byte[] signed = verified(operation, SmevNames.BASIC, "AckTargetMessage");
    String messageId = XmlReader.of(new ByteArrayInputStream(signed)).text();
    if (!queue.acknowledge(messageId)) {
      throw new SmevFault("TargetMessageIsNotFound", "no such message waits");
    }
    return responses.acknowledged();
  }

  private byte[] verified(Element operation, String namespace, String name) {
    Element signed =
        XmlTree.child(operation, namespace, name)
            .orElseThrow(() -> new SmevFault("InvalidContent", "no " + name));
    Element holder =
        XmlTree.child(operation, SmevNames.TYPES, "CallerInformationSystemSignature")
            .orElseThrow(() -> new SmevFault("SignatureVerificationFault", "NoSignatureFound"));
    try {
      return signatures.verify(signed, holder);
    } catch (BadSignatureException e) {
      throw new SmevFault("SignatureVerificationFault", e.getMessage());
    }
  }
}
