package online.arval.cabinet.simulators.gisgmp.internal.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import online.arval.cabinet.platform.xml.XmlReader;

/** Reads one {@code ImportedPayment}. */
final class PaymentReader {
  private static final Pattern PAYMENT_ID = Pattern.compile("[0-9A-Za-z-]{1,60}");
  private static final Pattern KBK = Pattern.compile("[0-9A-Za-zА-Яа-я]{1,20}");
  private static final Pattern OKTMO = Pattern.compile("[0-9]{8}|[0-9]{11}|0");
  private static final Pattern TEXT = Pattern.compile("\\S.{0,209}");
  private static final Pattern KIND = Pattern.compile("[0-9]{2}");
  private static final List<String> PARTS = List.of("PaymentOrg", "Payer", "Payee", "BudgetIndex");

  private PaymentReader() {}

  static Request.Payment read(XmlReader payment) {
    if (!payment.is(Names.PACKAGE, "ImportedPayment")) {
      throw Strict.unexpected(payment);
    }
    Strict.matching(payment, "purpose", TEXT);
    Strict.matching(payment, "kbk", KBK);
    Strict.matching(payment, "oktmo", OKTMO);
    Strict.matching(payment, "transKind", KIND);
    Request.Payment read =
        new Request.Payment(
            Strict.id(payment, "Id"),
            Strict.matching(payment, "paymentId", PAYMENT_ID),
            Strict.uin(payment.attribute("supplierBillID")),
            Strict.number(payment, "amount", 1, Long.MAX_VALUE),
            Strict.dateTime(payment, "paymentDate"));
    List<String> parts = new ArrayList<>();
    payment.children(part -> parts.add(part.name()));
    if (!parts.contains("PaymentOrg") || !parts.contains("Payee") || !PARTS.containsAll(parts)) {
      throw Strict.invalid("ImportedPayment");
    }
    return read;
  }
}
