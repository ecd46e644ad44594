package online.arval.cabinet.simulators.gisgmp.internal.store;

import java.time.Instant;

/** Charges with something changed. */
final class Changes {
  private static final int AMENDED = 2;

  private Changes() {}

  /** What is owed changes by payments, and is no change of the charge itself. */
  static StoredCharge owing(StoredCharge charge, long toPay) {
    return copy(charge, charge.totalKopecks(), toPay, charge.meaning(), charge.changedAt());
  }

  static StoredCharge amended(StoredCharge charge, long total, Instant at) {
    long owed = Math.max(0, charge.toPayKopecks() + total - charge.totalKopecks());
    return copy(charge, total, owed, AMENDED, at.toString());
  }

  static StoredCharge meaning(StoredCharge charge, int meaning, Instant at) {
    return copy(charge, charge.totalKopecks(), charge.toPayKopecks(), meaning, at.toString());
  }

  private static StoredCharge copy(
      StoredCharge charge, long total, long toPay, int meaning, String changedAt) {
    return new StoredCharge(
        charge.uin(),
        charge.sts(),
        charge.inn(),
        charge.kpp(),
        charge.billDate(),
        total,
        toPay,
        charge.purpose(),
        charge.kbk(),
        charge.oktmo(),
        charge.validUntil(),
        charge.legalAct(),
        charge.offenceAt(),
        charge.place(),
        charge.department(),
        charge.photoUrl(),
        charge.payeeName(),
        charge.payeeInn(),
        charge.payeeKpp(),
        charge.payeeAccount(),
        charge.payeeBik(),
        charge.discountKind(),
        charge.discountValue(),
        charge.discountUntil(),
        meaning,
        changedAt);
  }
}
