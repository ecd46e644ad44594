package online.arval.cabinet.routes.fines.gisgmp.internal.registry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import online.arval.cabinet.fines.api.registry.Charge;
import online.arval.cabinet.fines.api.registry.Charge.Discount;
import online.arval.cabinet.fines.api.registry.Charge.Meaning;
import online.arval.cabinet.fines.api.registry.Charge.Offence;
import online.arval.cabinet.fines.api.registry.Charge.Payer;
import online.arval.cabinet.platform.xml.MalformedXmlException;
import online.arval.cabinet.platform.xml.XmlReader;

/** Reads one {@code ChargeInfo}. */
final class ChargeReader {
  private static final Pattern ARTICLE =
      Pattern.compile(
          "(\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,2})?)(?: {0,3}ч\\.? {0,3}(\\d(?:\\.\\d)?))?");

  private final String legalAct;
  private final String billDate;
  private PayeeReader payee = PayeeReader.NONE;
  private Payer payer = new Payer("", "", "", "");
  private Discount discount = new Discount("", 0, "");
  private Meaning meaning = Meaning.NEW;
  private String changedAt;
  private String offenceAt = "";
  private String offenceAct = "";
  private String place = "";
  private String department = "";
  private String photo = "";

  private ChargeReader(XmlReader charge) {
    legalAct = charge.attribute("legalAct");
    billDate = charge.attribute("billDate");
    changedAt = Dates.instant(billDate);
  }

  static Charge read(XmlReader charge) {
    String uin = charge.attribute("supplierBillID");
    long total = charge.number("totalAmount").orElse(-1);
    if (uin.isEmpty() || total < 0) {
      throw new MalformedXmlException("a charge without identifier or amount");
    }
    long toPay = charge.number("amountToPay").orElse(-1);
    String purpose = charge.attribute("purpose");
    String kbk = charge.attribute("kbk");
    String oktmo = charge.attribute("oktmo");
    String validUntil = Dates.day(charge.attribute("validUntil"));
    ChargeReader parts = new ChargeReader(charge);
    charge.children(parts::child);
    return new Charge(
        uin,
        Dates.day(parts.billDate),
        total,
        toPay,
        purpose,
        validUntil,
        parts.payer,
        parts.payee.account(kbk, oktmo),
        parts.offence(purpose),
        parts.discount,
        parts.meaning,
        parts.changedAt);
  }

  private void child(XmlReader child) {
    switch (child.name()) {
      case "Payee" -> payee = PayeeReader.read(child);
      case "Payer" -> payer = PayerIdentifier.payer(child.attribute("payerIdentifier"));
      case "AdditionalOffense" -> offence(child);
      case "DiscountFixed", "DiscountSize", "MultiplierSize" -> discount = Discounts.read(child);
      case "ChangeStatusInfo" -> child.children(this::status);
      default -> {
        // budget indices and what else there may be are not of interest
      }
    }
  }

  private void offence(XmlReader child) {
    offenceAt = Dates.instant(child.attribute("offenseDate"));
    place = child.attribute("offensePlace");
    offenceAct = child.attribute("legalAct");
    department = child.attribute("departmentName");
    String link = child.attribute("digitalLink");
    // it is shown as a link: nothing that a browser would run
    photo = link.startsWith("https://") || link.startsWith("http://") ? link : "";
  }

  private Offence offence(String purpose) {
    String act = offenceAct.isEmpty() ? legalAct : offenceAct;
    return new Offence(offenceAt, article(act), purpose, place, department, photo);
  }

  /** {@code ст. 12.9 ч.2 КоАП РФ} is article {@code 12.9 ч.2}; without a number, as it is. */
  private static String article(String act) {
    Matcher matcher = ARTICLE.matcher(act);
    if (!matcher.find()) {
      return act;
    }
    return matcher.group(2) == null
        ? matcher.group(1)
        : matcher.group(1) + " ч." + matcher.group(2);
  }

  private void status(XmlReader part) {
    switch (part.name()) {
      case "Meaning" -> meaning = meaning(part.text());
      case "ChangeDate" -> changedAt = Dates.instant(part.text());
      default -> {
        // the reason is for people who read the registry itself
      }
    }
  }

  private static Meaning meaning(String code) {
    return switch (code) {
      case "1" -> Meaning.NEW;
      case "2" -> Meaning.AMENDED;
      case "3" -> Meaning.ANNULLED;
      case "4" -> Meaning.ANNULMENT_UNDONE;
      default -> throw new MalformedXmlException("unknown meaning of a charge's state");
    };
  }
}
