package online.arval.cabinet.routes.fines.gisgmp.internal.registry;

import java.util.Map;

/** Names of the format 2.4.0. Source: published formats of the Treasury. */
final class GisGmp {
  static final String COMMON = "http://roskazna.ru/gisgmp/xsd/Common/2.4.0";
  static final String CHARGE = "http://roskazna.ru/gisgmp/xsd/Charge/2.4.0";
  static final String ORGANIZATION = "http://roskazna.ru/gisgmp/xsd/Organization/2.4.0";
  static final String CONDITIONS = "http://roskazna.ru/gisgmp/xsd/SearchConditions/2.4.0";
  static final String EXPORT_CHARGES = "urn://roskazna.ru/gisgmp/xsd/services/export-charges/2.4.0";
  static final String EXPORT_QUITTANCES =
      "urn://roskazna.ru/gisgmp/xsd/services/export-quittances/2.4.0";

  /** Prefixes of a request to the service. */
  static Map<String, String> prefixes(String service) {
    return Map.of("com", COMMON, "sc", CONDITIONS, "req", service);
  }

  private GisGmp() {}
}
