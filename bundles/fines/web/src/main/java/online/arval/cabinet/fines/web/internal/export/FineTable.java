package online.arval.cabinet.fines.web.internal.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.fines.api.Discount;
import online.arval.cabinet.fines.api.Fine;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.fines.web.internal.Moscow;
import online.arval.cabinet.platform.model.Money;

/**
 * The columns of an exported list of fines; sums are roubles, moments are days and times in Moscow.
 */
public final class FineTable {
  private static final List<String> ENGLISH =
      List.of(
          "uin",
          "status",
          "vehicle",
          "driver",
          "article",
          "offence",
          "offenceDate",
          "offenceTime",
          "place",
          "ruledOn",
          "full",
          "paid",
          "owed",
          "price",
          "saving",
          "discountUntil",
          "dueOn",
          "department");
  private static final List<String> RUSSIAN =
      List.of(
          "УИН",
          "Статус",
          "Автомобиль",
          "Водитель",
          "Статья",
          "Нарушение",
          "Дата нарушения",
          "Время нарушения",
          "Место",
          "Дата постановления",
          "Сумма штрафа, ₽",
          "Оплачено, ₽",
          "К оплате без скидки, ₽",
          "К оплате сейчас, ₽",
          "Экономия, ₽",
          "Скидка до",
          "Оплатить до",
          "Подразделение");

  /** The words of the portal. */
  private static final Map<FineStatus, String> RUSSIAN_STATUS =
      Map.of(
          FineStatus.UNPAID, "К оплате",
          FineStatus.PAYING, "Оплачивается",
          FineStatus.PAID, "Оплачен, ожидает подтверждения",
          FineStatus.CONFIRMED, "Подтверждён",
          FineStatus.ANNULLED, "Отменён");

  private FineTable() {}

  /** The header. */
  public static List<String> header(boolean russian) {
    return russian ? RUSSIAN : ENGLISH;
  }

  /** The cells of one fine; for programs, the English table has the status as its code. */
  public static List<?> row(Fine fine, boolean russian) {
    return List.of(
        fine.uin().value(),
        status(fine.status(), russian),
        fine.vehicleLabel(),
        fine.attribution().driverName(),
        fine.article(),
        fine.text(),
        cell(fine.offenceAt().map(at -> at.atZone(Moscow.ZONE).toLocalDate())),
        cell(
            fine.offenceAt()
                .map(at -> at.atZone(Moscow.ZONE).toLocalTime().withNano(0).toString())),
        fine.place(),
        fine.ruledOn(),
        roubles(fine.full()),
        roubles(fine.paid()),
        roubles(fine.owed()),
        roubles(fine.price()),
        cell(fine.discount().map(Discount::saving).map(FineTable::roubles)),
        cell(fine.discount().map(Discount::lastDay)),
        fine.dueOn(),
        fine.department());
  }

  static String status(FineStatus status, boolean russian) {
    return russian ? RUSSIAN_STATUS.get(status) : status.name();
  }

  private static BigDecimal roubles(Money sum) {
    return BigDecimal.valueOf(sum.kopecks(), 2);
  }

  private static Object cell(Optional<?> value) {
    return value.isPresent() ? value.get() : "";
  }
}
