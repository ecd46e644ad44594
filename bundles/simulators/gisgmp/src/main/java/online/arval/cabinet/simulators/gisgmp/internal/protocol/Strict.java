package online.arval.cabinet.simulators.gisgmp.internal.protocol;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.Uin;
import online.arval.cabinet.platform.xml.XmlReader;

/** Reads attributes and texts as the schemes restrict them. */
final class Strict {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]{0,49}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
  private static final ZoneOffset MOSCOW = ZoneOffset.ofHours(3);

  private Strict() {}

  /** An attribute of this form. */
  static String matching(XmlReader element, String name, Pattern form) {
    String value = element.attribute(name);
    if (!form.matcher(value).matches()) {
      throw invalid(element.name() + "/@" + name);
    }
    return value;
  }

  /** An attribute of type {@code xs:ID}. */
  static String id(XmlReader element, String name) {
    return matching(element, name, NAME);
  }

  /** A number of these bounds. */
  static long number(XmlReader element, String name, long least, long most) {
    long value = Long.parseLong(matching(element, name, NUMBER));
    if (value < least || value > most) {
      throw invalid(element.name() + "/@" + name);
    }
    return value;
  }

  /** A date and time; without offset it is of Moscow. */
  static Instant dateTime(XmlReader element, String name) {
    String text = element.attribute(name);
    try {
      return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME).toInstant(MOSCOW);
    } catch (DateTimeException e) {
      throw invalid(element.name() + "/@" + name);
    }
  }

  /** An identifier of a charge, with its check digit. */
  static String uin(String text) {
    try {
      return Uin.parse("uin", text).value();
    } catch (ProblemException e) {
      throw invalid("SupplierBillID");
    }
  }

  static InvalidContentException unexpected(XmlReader element) {
    return new InvalidContentException("the element " + element.name() + " is not expected here");
  }

  static InvalidContentException invalid(String where) {
    return new InvalidContentException("the value of " + where + " is not valid");
  }
}
