package online.arval.cabinet.platform.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of Russian roubles, held in kopecks, so that no sum is ever inexact. May be negative.
 *
 * @param kopecks hundredths of a rouble
 */
public record Money(long kopecks) implements Comparable<Money> {
  /** Nothing. */
  public static final Money ZERO = new Money(0);

  private static final long IN_ROUBLE = 100;
  private static final Pattern ROUBLES = Pattern.compile("([+-]?)(\\d{1,14})(?:[.,](\\d{1,2}))?");

  /** An amount of kopecks. */
  public static Money ofKopecks(long kopecks) {
    return new Money(kopecks);
  }

  /** A whole number of roubles. */
  public static Money ofRoubles(long roubles) {
    return new Money(Math.multiplyExact(roubles, IN_ROUBLE));
  }

  /**
   * Reads roubles: {@code 45000}, {@code 45000.5}, {@code 45 000,50}. At most 14 digits before the
   * separator and two after it; spaces may group.
   *
   * @throws ProblemException validation of {@code field}, code {@code invalid-amount}
   */
  public static Money parse(String field, String text) {
    String plain = text == null ? "" : text.replaceAll("[\\s\u00a0\u202f]", "");
    Matcher matcher = ROUBLES.matcher(plain);
    if (!matcher.matches()) {
      throw ProblemException.invalid(
          field, "invalid-amount", "must be roubles with at most two decimals, such as 45000.50");
    }
    String fraction = matcher.group(3) == null ? "00" : (matcher.group(3) + "0").substring(0, 2);
    long kopecks = Long.parseLong(matcher.group(2)) * IN_ROUBLE + Long.parseLong(fraction);
    return new Money("-".equals(matcher.group(1)) ? -kopecks : kopecks);
  }

  /**
   * The sum.
   *
   * @throws ArithmeticException when it does not fit
   */
  public Money plus(Money other) {
    return new Money(Math.addExact(kopecks, other.kopecks));
  }

  /**
   * The difference.
   *
   * @throws ArithmeticException when it does not fit
   */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(kopecks, other.kopecks));
  }

  /**
   * A share of the amount, rounded to the kopeck, half a kopeck away from zero (the customary
   * commercial rule: 0.5 kopeck becomes 1, −0.5 becomes −1). {@code
   * amount.minus(amount.percent(p))} therefore always adds up exactly.
   *
   * @param percent any decimal: {@code 25}, {@code 16.67}
   * @throws ArithmeticException when it does not fit
   */
  public Money percent(BigDecimal percent) {
    BigDecimal share = BigDecimal.valueOf(kopecks).multiply(percent).movePointLeft(2);
    return new Money(share.setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  /** {@link #percent(BigDecimal)} of whole percents. */
  public Money percent(int percent) {
    return percent(BigDecimal.valueOf(percent));
  }

  /** The same amount with the opposite sign. */
  public Money negated() {
    return new Money(Math.negateExact(kopecks));
  }

  public boolean isNegative() {
    return kopecks < 0;
  }

  public boolean isZero() {
    return kopecks == 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(kopecks, other.kopecks);
  }

  /** For people, in Russian usage: {@code 1 234,50 ₽} with no-break spaces. */
  public String format() {
    String plain =
        String.format(Locale.ROOT, "%,d", Math.abs(kopecks / IN_ROUBLE)).replace(',', '\u00a0');
    String sign = kopecks < 0 ? "\u2212" : "";
    return sign
        + plain
        + String.format(Locale.ROOT, ",%02d\u00a0\u20bd", Math.abs(kopecks % IN_ROUBLE));
  }

  /** For machines: {@code 1234.50}. */
  @Override
  public String toString() {
    return BigDecimal.valueOf(kopecks, 2).toPlainString();
  }
}
