package online.arval.cabinet.routes.fines.gisgmp.internal.registry;

import java.math.BigDecimal;
import online.arval.cabinet.fines.api.registry.Charge.Discount;
import online.arval.cabinet.platform.xml.MalformedXmlException;
import online.arval.cabinet.platform.xml.XmlReader;

/** Reads the discount that the registry quotes. */
final class Discounts {
  private static final Discount NONE = new Discount("", 0, "");
  private static final int PERCENT_TO_THOUSANDTHS = 10;
  private static final int WHOLE = 1000;

  private Discounts() {}

  /** Reads one of {@code DiscountFixed}, {@code DiscountSize}, {@code MultiplierSize}. */
  static Discount read(XmlReader element) {
    String kind = element.name();
    String[] parts = {"", ""};
    element.children(
        child -> {
          switch (child.name()) {
            case "Value" -> parts[0] = child.text();
            case "Expiry" -> parts[1] = Dates.day(child.text());
            default -> {
              // nothing else is in it
            }
          }
        });
    return parts[1].isEmpty() ? NONE : discount(kind, value(parts[0]), parts[1]);
  }

  /** What cannot be told exactly in the contract is no discount: the schedule decides then. */
  private static Discount discount(String kind, BigDecimal value, String until) {
    try {
      return switch (kind) {
        case "DiscountFixed" -> within(value.longValueExact(), Long.MAX_VALUE, "fixed", until);
        case "MultiplierSize" ->
            within(thousandths(value.movePointRight(3)), WHOLE, "multiplier", until);
        default -> percent(value, until);
      };
    } catch (ArithmeticException e) {
      return NONE;
    }
  }

  private static Discount percent(BigDecimal value, String until) {
    BigDecimal whole = value.stripTrailingZeros();
    return whole.scale() <= 0
        ? within(whole.longValueExact(), WHOLE / PERCENT_TO_THOUSANDTHS, "percent", until)
        : within(WHOLE - thousandths(value.movePointRight(1)), WHOLE, "multiplier", until);
  }

  private static long thousandths(BigDecimal value) {
    return value.longValueExact();
  }

  private static Discount within(long value, long most, String kind, String until) {
    return value < 0 || value > most ? NONE : new Discount(kind, value, until);
  }

  private static BigDecimal value(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new MalformedXmlException("the value of a discount is no number", e);
    }
  }
}
