package online.arval.cabinet.fines.core.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import online.arval.cabinet.platform.model.Uin;

/** Charges as registries send them. */
final class Charges {
  private Charges() {}

  static String uin(int n) {
    return Uin.completing(String.format("1881017%012d", n)).value();
  }

  /** A charge of a thousand roubles, ruled ten days before the test's now. */
  static ObjectNode of(int n, String sts) {
    ObjectNode charge =
        JsonNodeFactory.instance
            .objectNode()
            .put("uin", uin(n))
            .put("billDate", "2026-11-12")
            .put("totalKopecks", 100_000)
            .put("toPayKopecks", -1)
            .put("purpose", "Штраф")
            .put("validUntil", "")
            .put("meaning", "NEW")
            .put("changedAt", "2026-11-12T10:00:00Z");
    charge.putObject("payer").put("sts", sts).put("plate", "").put("inn", "").put("kpp", "");
    charge
        .putObject("payee")
        .put("name", "УФК по г. Москве")
        .put("inn", "7707089101")
        .put("kpp", "770701001")
        .put("account", "03100643000000017300")
        .put("bik", "004525988")
        .put("kbk", "18811601121010001140")
        .put("oktmo", "45382000");
    charge
        .putObject("offence")
        .put("at", "2026-11-10T08:30:00Z")
        .put("article", "12.9 ч.2")
        .put("text", "Превышение скорости")
        .put("place", "Москва, МКАД 32 км")
        .put("department", "ЦОДД")
        .put("photoUrl", "https://example.org/p.jpg");
    charge.putObject("discount").put("kind", "").put("value", 0).put("until", "");
    return charge;
  }

  /** A later state of the same charge. */
  static ObjectNode later(ObjectNode charge, String meaning, int hours) {
    return charge
        .deepCopy()
        .put("meaning", meaning)
        .put("changedAt", "2026-11-13T%02d:00:00Z".formatted(hours));
  }
}
