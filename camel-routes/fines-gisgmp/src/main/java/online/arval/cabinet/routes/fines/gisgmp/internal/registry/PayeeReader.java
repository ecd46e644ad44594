package online.arval.cabinet.routes.fines.gisgmp.internal.registry;

import online.arval.cabinet.fines.api.registry.Charge.PayeeAccount;
import online.arval.cabinet.platform.xml.XmlReader;

/** Reads whom to pay: {@code org:Payee} with its account and bank. */
final class PayeeReader {
  static final PayeeReader NONE = new PayeeReader();

  private String name = "";
  private String inn = "";
  private String kpp = "";
  private String account = "";
  private String bik = "";

  private PayeeReader() {}

  static PayeeReader read(XmlReader payee) {
    PayeeReader read = new PayeeReader();
    read.name = payee.attribute("name");
    read.inn = payee.attribute("inn");
    read.kpp = payee.attribute("kpp");
    payee.children(read::account);
    return read;
  }

  PayeeAccount account(String kbk, String oktmo) {
    return new PayeeAccount(name, inn, kpp, account, bik, kbk, oktmo);
  }

  private void account(XmlReader child) {
    if (child.is(GisGmp.COMMON, "OrgAccount")) {
      account = child.attribute("accountNumber");
      child.children(
          bank -> {
            if (bank.is(GisGmp.COMMON, "Bank")) {
              bik = bank.attribute("bik");
            }
          });
    }
  }
}
