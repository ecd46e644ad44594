package online.arval.cabinet.simulators.gisgmp.internal.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A request as it was read and found well-formed. */
public sealed interface Request {
  /** Its head. */
  Head head();

  /** Attributes that every request has. */
  record Head(String id, String sender) {}

  /** Which page of how many. */
  record Paging(int number, int length) {}

  /** Charges by payers, or by identifiers. */
  record ExportCharges(
      Head head,
      Paging paging,
      String kind,
      List<String> payers,
      List<String> uins,
      Optional<Interval> interval)
      implements Request {}

  /** Both ends are included. */
  record Interval(Instant from, Instant to) {}

  /** Quittances of charges. */
  record ExportQuittances(Head head, Paging paging, List<String> uins) implements Request {}

  /** Payments that an operator reports. */
  record ImportPayments(Head head, List<Payment> payments) implements Request {}

  /** One of them; {@code entityId} names it in the protocol of the answer. */
  record Payment(String entityId, String paymentId, String uin, long amount, Instant at) {}
}
