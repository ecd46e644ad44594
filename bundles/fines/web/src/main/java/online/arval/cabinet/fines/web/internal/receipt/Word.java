package online.arval.cabinet.fines.web.internal.receipt;

import online.arval.cabinet.fines.web.internal.Language;

/** The words of a receipt. {@code %s} stands for what is filled in. */
enum Word {
  TITLE("Квитанция об оплате штрафов", "Receipt for traffic fines"),
  PAYMENT("Платёж %s", "Payment %s"),
  PAID_AT("Оплачено", "Paid"),
  MOSCOW("по московскому времени", "Moscow time"),
  PAYER("Плательщик", "Payer"),
  INN("ИНН %s", "INN %s"),
  KPP("КПП %s", "KPP %s"),
  GATEWAY("Платёжная система", "Payment service"),
  REFERENCE("Номер операции", "Reference"),
  REGISTRY("Подтверждено реестром", "Confirmed by registry"),
  OF("%s из %s", "%s of %s"),
  FINE("Штраф", "Fine"),
  FINE_OF("Штраф по статье %s КоАП РФ", "Fine under article %s of the KoAP"),
  UIN("УИН", "UIN"),
  RULED_ON("Постановление от", "Ruling of"),
  VEHICLE("Автомобиль", "Vehicle"),
  PAYEE("Получатель", "Payee"),
  ACCOUNT("Счёт", "Account"),
  BIK("БИК %s", "BIK %s"),
  KBK("КБК", "KBK"),
  OKTMO("ОКТМО %s", "OKTMO %s"),
  STATE("Подтверждение", "Confirmation"),
  PAID("ожидается подтверждение реестра", "waiting for the registry"),
  CONFIRMED("подтверждено реестром", "confirmed by the registry"),
  CONFIRMED_AT("подтверждено реестром %s", "confirmed by the registry on %s"),
  RETURNING("деньги возвращаются плательщику", "being refunded to the payer"),
  RETURNED("деньги возвращены плательщику", "refunded to the payer"),
  SETTLED("Погашено", "Settled"),
  DISCOUNT("Скидка", "Discount"),
  SUM("Оплачено", "Paid"),
  TOTAL("Всего оплачено", "Total paid"),
  FOOT(
      "Сформировано личным кабинетом %s. Не заменяет кассовый чек платёжной системы.",
      "Made by the customer cabinet on %s. Does not replace the payment service's cash receipt."),
  PAGE("Страница %s из %s", "Page %s of %s");

  private final String russian;
  private final String english;

  Word(String russian, String english) {
    this.russian = russian;
    this.english = english;
  }

  /** The words in a language, filled in. */
  String in(Language language, Object... values) {
    String[] parts = (language == Language.RU ? russian : english).split("%s", -1);
    StringBuilder text = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      text.append(values[i - 1]).append(parts[i]);
    }
    return text.toString();
  }
}
