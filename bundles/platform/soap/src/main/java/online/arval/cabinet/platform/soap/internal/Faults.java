package online.arval.cabinet.platform.soap.internal;

import java.io.EOFException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.Texts;
import online.arval.cabinet.platform.soap.CabinetFault;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.interceptor.Fault;

/** Tells the kinds of faults apart and makes those that are ours. */
final class Faults {
  private static final QName CLIENT = Soap11.getInstance().getSender();
  private static final QName SERVER = Soap11.getInstance().getReceiver();

  /** Code points of a reason that an answer repeats. */
  static final int LONGEST_REASON = 300;

  private static final String NOT_READ = "Unmarshalling Error: ";

  /**
   * What JAXB and Xerces say before and after the reason: their rule, and all they had expected.
   */
  private static final Pattern LIBRARY_WORDS =
      Pattern.compile("^" + NOT_READ + "(cvc-[^:]{1,60}: )?|(?s)\\. (Expected|One of) .*$");

  private Faults() {}

  /**
   * The message is no XML we accept: malformed, with a DTD, beyond the limits, or without an
   * attachment that it refers to.
   */
  static SoapFault unreadable(Throwable why) {
    return cause(why, MissingPartException.class).isPresent()
        ? new SoapFault("The message refers to an attachment that is not there", CLIENT)
        : new SoapFault("The message cannot be read: not well-formed or beyond the limits", CLIENT);
  }

  /** The message is XML, and not as the service's description says; the reason may be very long. */
  static SoapFault notAsDescribed(Throwable why) {
    String reason =
        LIBRARY_WORDS.matcher(Texts.forXml(String.valueOf(why.getMessage()))).replaceAll("");
    return new SoapFault(
        "The message is not as described: "
            + reason.substring(0, reason.offsetByCodePoints(0, shown(reason))),
        CLIENT);
  }

  private static int shown(String reason) {
    return Math.min(LONGEST_REASON, reason.codePointCount(0, reason.length()));
  }

  /** The message declares an encoding that nobody knows. */
  static SoapFault unknownEncoding() {
    return new SoapFault("The message cannot be read: there is no encoding of that name", CLIENT);
  }

  /** The message is multipart, and its parts are not whole or not as they must be. */
  static SoapFault badParts(String why) {
    return new SoapFault("The parts of the message cannot be read: " + why, CLIENT);
  }

  /** The SOAPAction is that of no operation, or no action at all. */
  static SoapFault unknownAction() {
    return new SoapFault(
        "The SOAPAction is of no operation of this service: send the one in the description, or an"
            + " empty one",
        CLIENT);
  }

  /** The body is empty, or its element is no operation of the service. */
  static SoapFault unknownOperation() {
    return new SoapFault("The body holds no operation of this service", CLIENT);
  }

  /** The body has more elements than the one that names the operation. */
  static SoapFault severalOperations() {
    return new SoapFault("The body holds more than one operation", CLIENT);
  }

  /** The SOAPAction is of an operation, and the body holds another. */
  static SoapFault otherAction() {
    return new SoapFault("The SOAPAction is of another operation than the one in the body", CLIENT);
  }

  /** A problem before any operation is known, so that no typed detail can be given. */
  static SoapFault told(ProblemException problem) {
    String again =
        problem.retryAfter().map(wait -> " Try again in " + wait.toSeconds() + " s.").orElse("");
    return new SoapFault(
        problem.getMessage() + again + " (" + problem.code() + ")",
        problem.kind().status() >= 500 ? SERVER : CLIENT);
  }

  static Optional<ProblemException> problem(Throwable fault) {
    return cause(fault, ProblemException.class);
  }

  /** Something broke on our side; the log knows more under the id. */
  static SoapFault internal(String correlationId) {
    return new SoapFault(
        "Something went wrong on our side; correlation id " + correlationId, SERVER);
  }

  /** The message is XML that JAXB cannot make the parameters of. */
  static boolean isNotAsDescribed(Exception fault) {
    String reason = String.valueOf(fault.getMessage());
    return reason.startsWith(NOT_READ) || reason.length() > LONGEST_REASON;
  }

  static boolean isUnreadable(Throwable fault) {
    return cause(fault, XMLStreamException.class).isPresent();
  }

  /** The connection ended, while it was read or written. */
  static boolean isClientGone(Throwable fault) {
    return cause(fault, EOFException.class).isPresent();
  }

  static Optional<CabinetFault> typed(Throwable fault) {
    return cause(fault, CabinetFault.class);
  }

  /**
   * Whether the sender is to blame, as far as CXF can tell, or it is one of our security faults.
   */
  static boolean isSenders(Exception fault) {
    if (!(fault instanceof Fault known)) {
      return false;
    }
    QName code = known.getFaultCode();
    return code != null
        && (code.equals(CLIENT)
            || code.equals(Fault.FAULT_CODE_CLIENT)
            || code.equals(SecurityFault.CODE)
            || "VersionMismatch".equals(code.getLocalPart())
            || "MustUnderstand".equals(code.getLocalPart()));
  }

  static void blameSender(Fault fault) {
    fault.setFaultCode(CLIENT);
  }

  private static <T extends Throwable> Optional<T> cause(Throwable fault, Class<T> type) {
    int depth = 0;
    for (Throwable t = fault; t != null && depth < 20; t = t.getCause(), depth++) {
      if (type.isInstance(t)) {
        return Optional.of(type.cast(t));
      }
    }
    return Optional.empty();
  }
}
