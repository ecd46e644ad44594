package online.arval.cabinet.simulators.gisgmp.internal.protocol;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import online.arval.cabinet.platform.xml.XmlText;
import online.arval.cabinet.simulators.gisgmp.internal.store.Registry.Found;
import online.arval.cabinet.simulators.gisgmp.internal.store.StoredCharge;
import online.arval.cabinet.simulators.gisgmp.internal.store.StoredPayment;

/** Writes the registry's answers. */
public final class Answers {
  private static final ZoneOffset MOSCOW = ZoneOffset.ofHours(3);

  private final Clock clock;

  public Answers(Clock clock) {
    this.clock = clock;
  }

  /** What became of one payment of a package. */
  public record Imported(String entityId, String code, String description) {}

  public String charges(Request.Head asked, Found<StoredCharge> found, boolean again) {
    return answer(
        Names.CHARGES,
        "ExportChargesResponse",
        asked,
        xml -> {
          xml.attribute("hasMore", Boolean.toString(found.more()));
          xml.attribute("needReRequest", again ? "true" : "");
          found.items().forEach(charge -> new ChargeWriter(xml, charge).write());
        });
  }

  public String quittances(Request.Head asked, Found<StoredPayment> found, boolean again) {
    return answer(
        Names.QUITTANCES,
        "ExportQuittancesResponse",
        asked,
        xml -> {
          xml.attribute("hasMore", Boolean.toString(found.more()));
          xml.attribute("needReRequest", again ? "true" : "");
          found.items().forEach(payment -> quittance(xml, payment));
        });
  }

  public String imported(Request.Head asked, List<Imported> results) {
    return answer(
        Names.PAYMENTS,
        "ImportPaymentsResponse",
        asked,
        xml ->
            results.forEach(
                result ->
                    xml.open("com", "ImportProtocol")
                        .attribute("entityID", result.entityId())
                        .attribute("code", result.code())
                        .attribute("description", result.description())
                        .close()));
  }

  private static void quittance(XmlText xml, StoredPayment payment) {
    xml.open("ns0", "Quittance")
        .attribute("supplierBillID", payment.uin())
        .attribute("totalAmount", payment.total())
        .attribute("creationDate", payment.at().atOffset(MOSCOW).toString())
        .attribute("billStatus", payment.balance() <= 0 ? "1" : "2")
        .attribute("balance", payment.balance())
        .attribute("paymentId", payment.paymentId())
        .attribute("amountPayment", payment.amount())
        .attribute("isRevoked", "false")
        .close();
  }

  private String answer(String service, String name, Request.Head asked, XmlText.Content content) {
    LocalDateTime now =
        LocalDateTime.ofInstant(clock.instant(), MOSCOW).truncatedTo(ChronoUnit.SECONDS);
    byte[] written =
        XmlText.bytes(
            Names.prefixes(service),
            xml -> {
              xml.open("ns0", name)
                  .attribute("Id", "I_" + UUID.randomUUID())
                  .attribute("RqId", asked.id())
                  .attribute("recipientIdentifier", asked.sender())
                  .attribute("timestamp", now.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
              content.write(xml);
              xml.close();
            });
    return new String(written, StandardCharsets.UTF_8);
  }
}
