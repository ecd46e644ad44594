package online.arval.cabinet.routes.fines.gisgmp.internal.registry;

import java.util.Locale;
import online.arval.cabinet.fines.api.registry.Charge.Payer;

/**
 * Who is to pay, in 22 characters: {@code 1}, a code of two digits for the document, its number
 * padded with zeros to 19; or {@code 200}, ИНН and КПП of an organisation. Source: format of the
 * unified payer identifier of GIS GMP.
 */
public final class PayerIdentifier {
  private static final String CERTIFICATE = "124";
  private static final String ORGANISATION = "200";
  private static final int LENGTH = 22;
  private static final int NUMBER = 19;
  private static final int CERTIFICATE_LENGTH = 10;
  private static final int INN_END = 13;

  private PayerIdentifier() {}

  /** By the registration certificate of a vehicle. */
  public static String ofCertificate(String sts) {
    if (sts.length() != CERTIFICATE_LENGTH) {
      throw new IllegalArgumentException("a certificate has 10 characters");
    }
    return CERTIFICATE + "0".repeat(NUMBER - sts.length()) + sts.toUpperCase(Locale.ROOT);
  }

  /** By ИНН and КПП. */
  public static String ofOrganisation(String inn, String kpp) {
    if (inn.length() != INN_END - ORGANISATION.length() || kpp.length() != LENGTH - INN_END) {
      throw new IllegalArgumentException("ИНН has 10 digits, КПП 9");
    }
    return ORGANISATION + inn + kpp;
  }

  /** What the identifier tells; all empty when it is of another kind. */
  static Payer payer(String identifier) {
    if (identifier.length() == LENGTH && identifier.startsWith(CERTIFICATE)) {
      return new Payer(identifier.substring(LENGTH - CERTIFICATE_LENGTH), "", "", "");
    }
    if (identifier.length() == LENGTH && identifier.startsWith(ORGANISATION)) {
      return new Payer(
          "",
          "",
          identifier.substring(ORGANISATION.length(), INN_END),
          identifier.substring(INN_END));
    }
    return new Payer("", "", "", "");
  }
}
