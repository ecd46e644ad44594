package online.arval.cabinet.routes.fines.gisgmp.internal.smev;

import java.util.Map;

/** Names of SMEV 3, scheme 1.2. Source: method guide of SMEV 3. */
final class Smev {
  static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String TYPES = "urn://x-artefacts-smev-gov-ru/services/message-exchange/types/1.2";
  static final String BASIC =
      "urn://x-artefacts-smev-gov-ru/services/message-exchange/types/basic/1.2";
  static final Map<String, String> PREFIXES = Map.of("soap", SOAP, "typ", TYPES, "bas", BASIC);

  private Smev() {}
}
