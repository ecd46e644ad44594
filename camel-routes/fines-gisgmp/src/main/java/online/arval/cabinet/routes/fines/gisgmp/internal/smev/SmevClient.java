package online.arval.cabinet.routes.fines.gisgmp.internal.smev;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import online.arval.cabinet.platform.connector.RemoteCall;
import online.arval.cabinet.platform.connector.RemoteResult;
import online.arval.cabinet.platform.connector.RemoteResult.Reply;
import online.arval.cabinet.platform.connector.RemoteSystem;
import online.arval.cabinet.platform.xml.MalformedXmlException;
import online.arval.cabinet.platform.xml.signature.BadSignatureException;
import online.arval.cabinet.routes.fines.gisgmp.MessageSigner;

/** The three operations of SMEV that an asking system needs. */
public final class SmevClient implements Transport {
  private static final String XML = "text/xml; charset=UTF-8";
  private static final int SENDS = 3;

  private final RemoteSystem remote;
  private final Settings settings;
  private final MessageSigner signer;
  private final Envelopes envelopes;

  public SmevClient(RemoteSystem remote, MessageSigner signer, Settings settings, Clock clock) {
    this.remote = remote;
    this.signer = signer;
    this.settings = settings;
    this.envelopes = new Envelopes(signer, clock, settings.nodeId(), settings.test());
  }

  /**
   * Where and how.
   *
   * @param nodeId the answers come to this node of ours only
   * @param verify whether signatures of SMEV are checked
   * @param test whether requests are marked as test messages
   */
  public record Settings(URI endpoint, String nodeId, boolean verify, boolean test) {}

  /**
   * A repetition is told from a new message by its identifier, and answered with a fault: that is
   * no failure, so the repetitions are made here and not where every 500 counts as one.
   */
  @Override
  public void send(String messageId, byte[] content) throws TransportException {
    RemoteResult result = sendOnce(messageId, content);
    for (int i = 1; i < SENDS && unsettled(result); i++) {
      result = sendOnce(messageId, content);
    }
    if (result instanceof Reply reply && !reply.isSuccess()) {
      Fault fault = Fault.read(reply.body());
      if (!fault.isRepetition()) {
        throw refusal(fault, reply.status());
      }
    } else {
      require(result);
    }
  }

  private RemoteResult sendOnce(String messageId, byte[] content) throws TransportException {
    return call("send-request", "urn:SendRequest", false, () -> envelopes.send(messageId, content));
  }

  /** It may have arrived, and nobody has said so. */
  private static boolean unsettled(RemoteResult result) {
    return result instanceof RemoteResult.Lost
        || result instanceof Reply reply
            && reply.isServerError()
            && Fault.read(reply.body()).isNone();
  }

  @Override
  public Optional<SmevResponse> next() throws TransportException {
    Reply reply = require(call("get-response", "urn:GetResponse", true, envelopes::next));
    try {
      return ResponseReader.read(
          reply.body(), settings.verify() ? Optional.of(signer) : Optional.empty());
    } catch (BadSignatureException e) {
      throw new TransportException("bad-signature", false, e);
    } catch (MalformedXmlException e) {
      throw new TransportException("malformed-answer", false, e);
    } catch (IOException e) {
      throw new TransportException("no-signing-key", true, e);
    }
  }

  @Override
  public void acknowledge(String messageId) throws TransportException {
    require(call("ack", "urn:Ack", true, () -> envelopes.acknowledge(messageId)));
  }

  private RemoteResult call(String operation, String action, boolean repeatable, Envelope envelope)
      throws TransportException {
    try {
      String body = new String(envelope.write(), StandardCharsets.UTF_8);
      RemoteCall call =
          RemoteCall.post(operation, settings.endpoint(), XML, body)
              .header("SOAPAction", "\"" + action + "\"");
      return remote.call(repeatable ? call.repeatableByKey() : call);
    } catch (IOException e) {
      throw new TransportException("no-signing-key", true, e);
    }
  }

  private static Reply require(RemoteResult result) throws TransportException {
    if (!(result instanceof Reply reply)) {
      throw new TransportException("unavailable", true, null);
    }
    if (!reply.isSuccess()) {
      throw refusal(Fault.read(reply.body()), reply.status());
    }
    return reply;
  }

  private static TransportException refusal(Fault fault, int status) {
    return fault.isNone()
        ? new TransportException("unavailable", true, new IOException("HTTP " + status))
        : new TransportException("fault " + fault.name(), false, null);
  }

  private interface Envelope {
    byte[] write() throws IOException;
  }
}
