package online.arval.cabinet.simulators.gisgmp.internal.protocol;

import online.arval.cabinet.platform.xml.XmlText;
import online.arval.cabinet.simulators.gisgmp.internal.store.StoredCharge;

/** Writes one {@code ChargeInfo}. */
final class ChargeWriter {
  private final XmlText xml;
  private final StoredCharge charge;

  ChargeWriter(XmlText xml, StoredCharge charge) {
    this.xml = xml;
    this.charge = charge;
  }

  void write() {
    xml.open("ns0", "ChargeInfo")
        .attribute("amountToPay", charge.toPayKopecks())
        .attribute("acknowledgmentStatus", charge.toPayKopecks() == 0 ? "1" : "")
        .attribute("supplierBillID", charge.uin())
        .attribute("billDate", text(charge.billDate()))
        .attribute("totalAmount", charge.totalKopecks())
        .attribute("purpose", text(charge.purpose()))
        .attribute("kbk", text(charge.kbk()))
        .attribute("oktmo", text(charge.oktmo()))
        .attribute("validUntil", text(charge.validUntil()))
        .attribute("legalAct", text(charge.legalAct()))
        .attribute("chargeOffense", text(charge.photoUrl()).isEmpty() ? "" : "1");
    payee();
    xml.open("chg", "Payer").attribute("payerIdentifier", charge.payers().get(0)).close();
    xml.open("chg", "BudgetIndex")
        .attribute("status", "24")
        .attribute("paytReason", "0")
        .attribute("taxPeriod", "0")
        .attribute("taxDocNumber", "0")
        .attribute("taxDocDate", "0")
        .close();
    offence();
    discount();
    xml.open("com", "ChangeStatusInfo")
        .element("com", "Meaning", Integer.toString(charge.meaning()))
        .element("com", "ChangeDate", charge.changedAt())
        .close();
    xml.close();
  }

  private void payee() {
    xml.open("org", "Payee")
        .attribute("name", text(charge.payeeName()))
        .attribute("inn", text(charge.payeeInn()))
        .attribute("kpp", text(charge.payeeKpp()));
    xml.open("com", "OrgAccount").attribute("accountNumber", text(charge.payeeAccount()));
    xml.open("com", "Bank").attribute("bik", text(charge.payeeBik())).close();
    xml.close().close();
  }

  private void offence() {
    if (!text(charge.offenceAt()).isEmpty()) {
      xml.open("chg", "AdditionalOffense")
          .attribute("offenseDate", charge.offenceAt())
          .attribute("offensePlace", text(charge.place()))
          .attribute("legalAct", text(charge.legalAct()))
          .attribute("digitalLink", text(charge.photoUrl()))
          .attribute("departmentName", text(charge.department()))
          .close();
    }
  }

  private void discount() {
    String element =
        switch (text(charge.discountKind())) {
          case "fixed" -> "DiscountFixed";
          case "percent" -> "DiscountSize";
          case "multiplier" -> "MultiplierSize";
          default -> "";
        };
    if (!element.isEmpty()) {
      xml.open("com", element)
          .element("com", "Value", text(charge.discountValue()))
          .element("com", "Expiry", text(charge.discountUntil()))
          .close();
    }
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
