package online.arval.cabinet.fines.core.internal.console;

import online.arval.cabinet.fines.api.Discount;
import online.arval.cabinet.fines.api.Fine;

/** The columns of fines. */
final class FineColumns {
  private FineColumns() {}

  /** What a list shows. */
  static Shown<Fine> brief() {
    return new Shown<Fine>()
        .column("id", Fine::id)
        .column("uin", Fine::uin)
        .column("status", Fine::status)
        .column("vehicle", Fine::vehicleLabel)
        .column("article", Fine::article)
        .column("ruledOn", Fine::ruledOn)
        .column("full", Fine::full)
        .column("paid", Fine::paid)
        .column("owed", Fine::owed)
        .column("price", Fine::price)
        .column("discountUntil", fine -> fine.discount().map(Discount::lastDay));
  }
}
