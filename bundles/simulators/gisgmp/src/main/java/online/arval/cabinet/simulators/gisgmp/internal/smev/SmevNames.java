package online.arval.cabinet.simulators.gisgmp.internal.smev;

import java.util.Map;

/** Namespaces of SMEV 3, scheme 1.2. */
final class SmevNames {
  static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String TYPES = "urn://x-artefacts-smev-gov-ru/services/message-exchange/types/1.2";
  static final String BASIC =
      "urn://x-artefacts-smev-gov-ru/services/message-exchange/types/basic/1.2";
  static final String FAULTS =
      "urn://x-artefacts-smev-gov-ru/services/message-exchange/types/faults/1.2";
  static final Map<String, String> PREFIXES =
      Map.of("soap", SOAP, "ns2", TYPES, "bas", BASIC, "ns3", FAULTS);

  private SmevNames() {}
}
