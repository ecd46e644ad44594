package online.arval.cabinet.fines.core.internal.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import online.arval.cabinet.fines.api.registry.Charge;
import online.arval.cabinet.fines.api.registry.ChargeBatch;
import online.arval.cabinet.fines.api.registry.QuittanceBatch;
import online.arval.cabinet.fines.api.registry.RegistryAnnounced;
import online.arval.cabinet.platform.messaging.schema.EventSchema;
import online.arval.cabinet.platform.messaging.schema.Integers;
import online.arval.cabinet.platform.messaging.schema.Misfit;

/**
 * Reads what connectors send, once it was found to fit its schema; single charges and quittances
 * that do not fit theirs are told apart. By hand, not by a mapper: a mapper's shared caches would
 * keep this bundle's classes after an update.
 */
public final class ChargeReader {
  private ChargeReader() {}

  /**
   * A batch without the items that cannot be read.
   *
   * @param misfits the items that cannot
   */
  public record Read<T>(T batch, List<Unreadable> misfits) {}

  /**
   * A charge or quittance that does not fit its schema.
   *
   * @param uin as far as it tells one
   */
  public record Unreadable(String uin, Misfit why) {}

  /** Charges. */
  public static Read<ChargeBatch> charges(JsonNode data) {
    List<Unreadable> misfits = new ArrayList<>();
    List<Charge> charges =
        fitting(data.path("charges"), ItemSchemas.CHARGE, ChargeReader::charge, misfits);
    return new Read<>(batch(data, charges), misfits);
  }

  private static ChargeBatch batch(JsonNode data, List<Charge> charges) {
    return new ChargeBatch(
        text(data, "requestId"),
        text(data, "companyId"),
        text(data, "registry"),
        text(data, "page"),
        text(data, "next"),
        data.path("again").booleanValue(),
        text(data, "problem"),
        charges);
  }

  /** Quittances. */
  public static Read<QuittanceBatch> quittances(JsonNode data) {
    List<Unreadable> misfits = new ArrayList<>();
    List<QuittanceBatch.Quittance> quittances =
        fitting(data.path("quittances"), ItemSchemas.QUITTANCE, ChargeReader::quittance, misfits);
    return new Read<>(
        new QuittanceBatch(
            text(data, "requestId"),
            text(data, "registry"),
            data.path("again").booleanValue(),
            text(data, "problem"),
            quittances),
        misfits);
  }

  private static QuittanceBatch.Quittance quittance(JsonNode node) {
    return new QuittanceBatch.Quittance(
        text(node, "uin"),
        integer(node, "paidKopecks"),
        integer(node, "toPayKopecks"),
        text(node, "at"));
  }

  private static <T> List<T> fitting(
      JsonNode items, EventSchema schema, Function<JsonNode, T> reader, List<Unreadable> misfits) {
    List<T> read = new ArrayList<>();
    for (JsonNode item : items) {
      schema
          .check(item)
          .ifPresentOrElse(
              why -> misfits.add(new Unreadable(text(item, "uin"), why)),
              () -> read.add(reader.apply(item)));
    }
    return read;
  }

  /** That a connector is there. */
  public static RegistryAnnounced announced(JsonNode data) {
    return new RegistryAnnounced(
        text(data, "registry"),
        text(data, "title"),
        data.path("quittances").booleanValue(),
        data.path("byOrganisation").booleanValue(),
        data.path("healthy").booleanValue());
  }

  private static Charge charge(JsonNode node) {
    JsonNode payer = node.path("payer");
    JsonNode payee = node.path("payee");
    JsonNode offence = node.path("offence");
    JsonNode discount = node.path("discount");
    return new Charge(
        text(node, "uin"),
        text(node, "billDate"),
        integer(node, "totalKopecks"),
        integer(node, "toPayKopecks"),
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
            text(discount, "kind"), integer(discount, "value"), text(discount, "until")),
        Charge.Meaning.valueOf(text(node, "meaning")),
        text(node, "changedAt"));
  }

  /** Beyond 64 bits it is the greatest there is, which no sum may be. */
  private static long integer(JsonNode node, String field) {
    return Integers.read(node.path(field)).orElse(Long.MAX_VALUE);
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText("").strip();
  }
}
