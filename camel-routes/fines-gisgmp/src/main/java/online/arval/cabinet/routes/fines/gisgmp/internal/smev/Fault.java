package online.arval.cabinet.routes.fines.gisgmp.internal.smev;

import java.io.ByteArrayInputStream;
import online.arval.cabinet.platform.xml.MalformedXmlException;
import online.arval.cabinet.platform.xml.XmlReader;

/**
 * A SOAP fault of SMEV.
 *
 * @param name of the typed fault in its detail, {@code MessageIsAlreadySent}; else the fault code;
 *     empty when the answer is no fault
 */
record Fault(String name) {
  private static final String NONE = "";

  static Fault read(byte[] envelope) {
    String[] found = {NONE, NONE};
    try {
      XmlReader.of(new ByteArrayInputStream(envelope))
          .children(
              body ->
                  body.children(
                      fault -> {
                        if (fault.is(Smev.SOAP, "Fault")) {
                          fault.children(part -> part(part, found));
                        }
                      }));
    } catch (MalformedXmlException e) {
      return new Fault(NONE);
    }
    return new Fault(found[1].isEmpty() ? found[0] : found[1]);
  }

  private static void part(XmlReader part, String[] found) {
    if (part.name().equals("faultcode")) {
      found[0] = part.text();
    } else if (part.name().equals("detail")) {
      part.children(typed -> found[1] = typed.name());
    }
  }

  boolean isRepetition() {
    return name.equals("MessageIsAlreadySent");
  }

  boolean isNone() {
    return name.isEmpty();
  }
}
