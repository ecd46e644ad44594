package online.arval.cabinet.fines.api.registry;

/**
 * One charge as a registry has it. Texts are empty where the registry tells nothing.
 *
 * @param billDate ISO-8601 day of the ruling
 * @param totalKopecks full amount
 * @param toPayKopecks what is still owed, as the registry sees it, without the discount; −1 when it
 *     does not tell
 * @param payer whom it is for
 * @param meaning whether it is new, amended, annulled, or its annulment was undone
 * @param changedAt ISO-8601 instant of the charge's state; of two states the later one holds
 */
public record Charge(
    String uin,
    String billDate,
    long totalKopecks,
    long toPayKopecks,
    String purpose,
    String validUntil,
    Payer payer,
    PayeeAccount payee,
    Offence offence,
    Discount discount,
    Meaning meaning,
    String changedAt) {
  /** What the state of the charge means; {@code com:Meaning} 1 to 4 of GIS GMP. */
  public enum Meaning {
    NEW,
    AMENDED,
    ANNULLED,
    ANNULMENT_UNDONE
  }

  /** Who is to pay: by the certificate of the vehicle, or by the organisation. */
  public record Payer(String sts, String plate, String inn, String kpp) {}

  /** Whom to pay. */
  public record PayeeAccount(
      String name, String inn, String kpp, String account, String bik, String kbk, String oktmo) {}

  /**
   * What happened.
   *
   * @param at ISO-8601 instant
   * @param article {@code 12.9 ч.2}
   * @param photoUrl where the camera's picture is
   */
  public record Offence(
      String at, String article, String text, String place, String department, String photoUrl) {}

  /**
   * What the registry quotes.
   *
   * @param kind {@code fixed} (kopecks off), {@code percent} (off), {@code multiplier} (of the full
   *     amount, in thousandths); empty without a discount
   * @param value by kind
   * @param until ISO-8601 day, inclusive
   */
  public record Discount(String kind, long value, String until) {}
}
