package online.arval.cabinet.benchmarks.probe.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import online.arval.cabinet.fines.api.registry.RegistryContract;
import online.arval.cabinet.platform.model.Uin;

/**
 * Pages of charges as a registry's connector sends them. A hundred each: fifty that nobody has
 * seen, and the fifty that were new on the page before.
 *
 * @param certificates of the vehicles the charges are for
 */
record ChargePages(List<String> certificates) {
  static final String REGISTRY = "bench";

  private static final int NEW = 50;

  /** Begins every УИН; eleven digits of the number and the check digit follow. */
  private static final String PREFIX = "18810177";

  private static final int OFFENCE_DAYS = 9;
  private static final int RULING_DAYS = 5;

  /** The event with a page; pages are numbered from 1. */
  String event(int page) {
    ObjectNode data =
        JsonNodeFactory.instance
            .objectNode()
            .put("requestId", "")
            .put("companyId", "")
            .put("registry", REGISTRY)
            .put("page", "")
            .put("next", "")
            .put("again", false)
            .put("problem", "");
    ArrayNode charges = data.putArray("charges");
    for (long number = (long) NEW * (page - 1); number < (long) NEW * (page + 1); number++) {
      charges.add(charge(number));
    }
    String source = RegistryContract.source(REGISTRY).toString();
    return Wire.text(source, RegistryContract.CHARGES, data);
  }

  private ObjectNode charge(long number) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Instant offence = today.minusDays(OFFENCE_DAYS).atStartOfDay().toInstant(ZoneOffset.UTC);
    ObjectNode charge =
        JsonNodeFactory.instance
            .objectNode()
            .put("uin", Uin.completing(PREFIX + "%011d".formatted(number)).value())
            .put("billDate", today.minusDays(RULING_DAYS).toString())
            .put("totalKopecks", 75_000)
            .put("toPayKopecks", 75_000)
            .put("purpose", "Штраф по административному правонарушению")
            .put("validUntil", today.plusDays(60).toString())
            .put("meaning", "NEW")
            .put("changedAt", offence.plus(Duration.ofDays(2)).toString());
    charge
        .putObject("payer")
        .put("sts", certificates.get((int) (number % certificates.size())))
        .put("plate", "")
        .put("inn", "")
        .put("kpp", "");
    charge
        .putObject("payee")
        .put("name", "УФК по г. Москве (УГИБДД ГУ МВД России по г. Москве)")
        .put("inn", "7707089101")
        .put("kpp", "770731005")
        .put("account", "03100643000000017300")
        .put("bik", "004525988")
        .put("kbk", "18811601123010001140")
        .put("oktmo", "45382000");
    charge
        .putObject("offence")
        .put("at", offence.plusSeconds(number % 86_400).toString())
        .put("article", "12.9 ч.2")
        .put("text", "Превышение скорости на величину более 20, но не более 40 км/ч")
        .put("place", "МОСКВА Г. МКАД, 35 КМ, ВНЕШНЯЯ СТОРОНА")
        .put("department", "ЦАФАП ОДД ГИБДД ГУ МВД России по г. Москве")
        .put("photoUrl", "https://photo.example/" + number);
    charge
        .putObject("discount")
        .put("kind", "percent")
        .put("value", 25)
        .put("until", today.plusDays(25).toString());
    return charge;
  }
}
