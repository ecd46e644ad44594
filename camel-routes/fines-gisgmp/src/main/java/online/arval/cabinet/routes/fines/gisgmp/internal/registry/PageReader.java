package online.arval.cabinet.routes.fines.gisgmp.internal.registry;

import java.util.ArrayList;
import java.util.List;
import online.arval.cabinet.fines.api.registry.Charge;
import online.arval.cabinet.platform.xml.MalformedXmlException;
import online.arval.cabinet.platform.xml.XmlReader;
import online.arval.cabinet.routes.fines.gisgmp.internal.registry.RegistryPage.RawQuittance;

/** Reads what the registry answers, element by element. */
public final class PageReader {
  private PageReader() {}

  /**
   * Reads the element at hand.
   *
   * @throws MalformedXmlException when it is no answer of the registry, or a longer page than asked
   *     for
   */
  public static RegistryPage read(XmlReader answer) {
    boolean hasMore = flag(answer, "hasMore");
    boolean again = flag(answer, "needReRequest");
    List<Charge> charges = new ArrayList<>();
    List<RawQuittance> quittances = new ArrayList<>();
    if (answer.is(GisGmp.EXPORT_CHARGES, "ExportChargesResponse")) {
      answer.children(
          child -> {
            if (child.is(GisGmp.EXPORT_CHARGES, "ChargeInfo")) {
              limit(charges);
              charges.add(ChargeReader.read(child));
            }
          });
    } else if (answer.is(GisGmp.EXPORT_QUITTANCES, "ExportQuittancesResponse")) {
      answer.children(
          child -> {
            if (child.name().equals("Quittance")) {
              limit(quittances);
              quittances.add(quittance(child));
            }
          });
    } else {
      throw new MalformedXmlException("unexpected answer " + answer.name());
    }
    return new RegistryPage(hasMore, again, List.copyOf(charges), List.copyOf(quittances));
  }

  private static RawQuittance quittance(XmlReader quittance) {
    long total = quittance.number("totalAmount").orElse(0);
    long paid = quittance.number("amountPayment").orElse(0);
    return new RawQuittance(
        quittance.attribute("supplierBillID"),
        Dates.instant(quittance.attribute("creationDate")),
        total,
        paid,
        quittance.number("balance").orElse(total - paid),
        flag(quittance, "isRevoked"));
  }

  private static void limit(List<?> page) {
    if (page.size() >= Requests.MAX_PAGE) {
      throw new MalformedXmlException("more than " + Requests.MAX_PAGE + " entries in a page");
    }
  }

  private static boolean flag(XmlReader element, String name) {
    String value = element.attribute(name);
    return value.equals("true") || value.equals("1");
  }
}
