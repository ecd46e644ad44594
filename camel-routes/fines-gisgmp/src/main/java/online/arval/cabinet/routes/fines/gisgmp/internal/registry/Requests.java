package online.arval.cabinet.routes.fines.gisgmp.internal.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import online.arval.cabinet.fines.api.registry.ChargesRequest;
import online.arval.cabinet.platform.xml.XmlText;

/** Writes requests to the registry. */
public final class Requests {
  /** Most charges of one page, by the contract of the queue. */
  public static final int MAX_PAGE = 100;

  private static final ZoneOffset MOSCOW = ZoneOffset.ofHours(3);
  private static final Instant EARLIEST = Instant.parse("2013-01-01T00:00:00Z");

  private final Sender sender;
  private final Clock clock;

  public Requests(Sender sender, Clock clock) {
    this.sender = sender;
    this.clock = clock;
  }

  /**
   * Who asks, as registered with the Treasury.
   *
   * @param identifier УРН, six characters
   * @param role code of the role, {@code 7} for instance
   * @param kind of charges: {@code CHARGE-LIST-FULL}, {@code CHARGE} …
   * @param pageLength 1 to 100
   */
  public record Sender(String identifier, String role, String kind, int pageLength) {}

  /** Asks for a page of charges of the payers. */
  public byte[] charges(String id, ChargesRequest request, int page) {
    return message(
        GisGmp.EXPORT_CHARGES,
        "ExportChargesRequest",
        id,
        page,
        xml -> {
          xml.open("sc", "ChargesExportConditions").attribute("kind", sender.kind());
          xml.open("sc", "PayersConditions");
          payers(request).forEach(payer -> xml.element("sc", "PayerIdentifier", payer));
          interval(xml, request);
          xml.close().close();
        });
  }

  /** Asks for a page of quittances of the charges. */
  public byte[] quittances(String id, List<String> uins, int page) {
    return message(
        GisGmp.EXPORT_QUITTANCES,
        "ExportQuittancesRequest",
        id,
        page,
        xml -> {
          xml.open("sc", "QuittancesExportConditions").attribute("kind", "QUITTANCE");
          xml.open("sc", "ChargesConditions");
          uins.forEach(uin -> xml.element("sc", "SupplierBillID", uin));
          xml.close().close();
        });
  }

  private byte[] message(
      String service, String name, String id, int page, XmlText.Content conditions) {
    return XmlText.bytes(
        GisGmp.prefixes(service),
        xml -> {
          xml.open("req", name)
              .attribute("Id", "G_" + id)
              .attribute("timestamp", local(clock.instant()))
              .attribute("senderIdentifier", sender.identifier())
              .attribute("senderRole", sender.role());
          xml.open("com", "Paging")
              .attribute("pageNumber", page)
              .attribute("pageLength", sender.pageLength())
              .close();
          conditions.write(xml);
          xml.close();
        });
  }

  private static List<String> payers(ChargesRequest request) {
    return request.vehicles().isEmpty()
        ? List.of(PayerIdentifier.ofOrganisation(request.inn(), request.kpp()))
        : request.vehicles().stream()
            .map(vehicle -> PayerIdentifier.ofCertificate(vehicle.sts()))
            .distinct()
            .toList();
  }

  private void interval(XmlText xml, ChargesRequest request) {
    if (request.from().isEmpty() && request.to().isEmpty()) {
      return;
    }
    Instant from = request.from().isEmpty() ? EARLIEST : Instant.parse(request.from());
    Instant to = request.to().isEmpty() ? clock.instant() : Instant.parse(request.to());
    xml.open("com", "TimeInterval")
        .attribute("startDate", local(from))
        // both ends are included there, ours excludes the last
        .attribute("endDate", local(to.minusMillis(1)))
        .close();
  }

  private static String local(Instant instant) {
    return LocalDateTime.ofInstant(instant, MOSCOW)
        .truncatedTo(ChronoUnit.MILLIS)
        .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  }
}
