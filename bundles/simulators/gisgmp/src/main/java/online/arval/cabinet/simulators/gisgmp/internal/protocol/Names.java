package online.arval.cabinet.simulators.gisgmp.internal.protocol;

import java.util.Map;
import java.util.TreeMap;

/** Namespaces of the format 2.4.0. */
final class Names {
  static final String COMMON = "http://roskazna.ru/gisgmp/xsd/Common/2.4.0";
  static final String CHARGE = "http://roskazna.ru/gisgmp/xsd/Charge/2.4.0";
  static final String ORGANIZATION = "http://roskazna.ru/gisgmp/xsd/Organization/2.4.0";
  static final String CONDITIONS = "http://roskazna.ru/gisgmp/xsd/SearchConditions/2.4.0";
  static final String PACKAGE = "http://roskazna.ru/gisgmp/xsd/Package/2.4.0";
  static final String CHARGES = "urn://roskazna.ru/gisgmp/xsd/services/export-charges/2.4.0";
  static final String QUITTANCES = "urn://roskazna.ru/gisgmp/xsd/services/export-quittances/2.4.0";
  static final String PAYMENTS = "urn://roskazna.ru/gisgmp/xsd/services/import-payments/2.4.0";

  private Names() {}

  /** Prefixes of an answer of the service. */
  static Map<String, String> prefixes(String service) {
    Map<String, String> prefixes = new TreeMap<>();
    prefixes.put("com", COMMON);
    prefixes.put("chg", CHARGE);
    prefixes.put("org", ORGANIZATION);
    prefixes.put("ns0", service);
    return prefixes;
  }
}
