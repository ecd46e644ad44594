package online.arval.cabinet.fines.core.internal.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import online.arval.cabinet.fines.api.registry.Charge;
import online.arval.cabinet.fines.api.registry.ChargeBatch;
import online.arval.cabinet.fines.api.registry.QuittanceBatch;
import online.arval.cabinet.fines.api.registry.RegistryAnnounced;

/**
 * Reads what connectors send, without judging it: what is missing is empty. By hand, not by a
 * mapper: a mapper's shared caches would keep this bundle's classes after an update.
 */
public final class ChargeReader {
  private ChargeReader() {}

  /** Charges. */
  public static ChargeBatch charges(JsonNode data) {
    List<Charge> charges = new ArrayList<>();
    data.path("charges").forEach(node -> charges.add(charge(node)));
    return new ChargeBatch(
        text(data, "requestId"),
        text(data, "companyId"),
        text(data, "registry"),
        text(data, "page"),
        text(data, "next"),
        data.path("again").asBoolean(),
        text(data, "problem"),
        charges);
  }

  /** Quittances. */
  public static QuittanceBatch quittances(JsonNode data) {
    List<QuittanceBatch.Quittance> quittances = new ArrayList<>();
    data.path("quittances")
        .forEach(
            node ->
                quittances.add(
                    new QuittanceBatch.Quittance(
                        text(node, "uin"),
                        node.path("paidKopecks").asLong(-1),
                        node.path("toPayKopecks").asLong(-1),
                        text(node, "at"))));
    return new QuittanceBatch(
        text(data, "requestId"),
        text(data, "registry"),
        data.path("again").asBoolean(),
        text(data, "problem"),
        quittances);
  }

  /** That a connector is there. */
  public static RegistryAnnounced announced(JsonNode data) {
    return new RegistryAnnounced(
        text(data, "registry"),
        text(data, "title"),
        data.path("quittances").asBoolean(),
        data.path("byOrganisation").asBoolean(),
        data.path("healthy").asBoolean());
  }

  private static Charge charge(JsonNode node) {
    JsonNode payer = node.path("payer");
    JsonNode payee = node.path("payee");
    JsonNode offence = node.path("offence");
    JsonNode discount = node.path("discount");
    return new Charge(
        text(node, "uin"),
        text(node, "billDate"),
        node.path("totalKopecks").asLong(-1),
        node.path("toPayKopecks").asLong(-1),
        text(node, "purpose"),
        text(node, "validUntil"),
        new Charge.Payer(
            text(payer, "sts"), text(payer, "plate"), text(payer, "inn"), text(payer, "kpp")),
        new Charge.PayeeAccount(
            text(payee, "name"),
            text(payee, "inn"),
            text(payee, "kpp"),
            text(payee, "account"),
            text(payee, "bik"),
            text(payee, "kbk"),
            text(payee, "oktmo")),
        new Charge.Offence(
            text(offence, "at"),
            text(offence, "article"),
            text(offence, "text"),
            text(offence, "place"),
            text(offence, "department"),
            text(offence, "photoUrl")),
        new Charge.Discount(
            text(discount, "kind"), discount.path("value").asLong(), text(discount, "until")),
        meaning(text(node, "meaning")),
        text(node, "changedAt"));
  }

  /** A meaning of the future is that of an amended charge: its state is taken as it is. */
  private static Charge.Meaning meaning(String text) {
    for (Charge.Meaning meaning : Charge.Meaning.values()) {
      if (meaning.name().equals(text)) {
        return meaning;
      }
    }
    return Charge.Meaning.AMENDED;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText("").strip();
  }
}
