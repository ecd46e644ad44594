package online.arval.cabinet.fines.web.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import online.arval.cabinet.fines.api.FineId;
import online.arval.cabinet.fines.api.FinePayment;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.rest.Input;

/** Reads what is to be paid. */
public final class PaymentOrders {
  /** Most fines of one payment. */
  public static final int MAX_FINES = 200;

  /**
   * Where the payer comes back to when the caller does not say: the portal's page of the payment.
   */
  public static final String RETURN_PATH = "/#/payments/{paymentId}";

  private static final String FINES = "fineIds";
  private static final int MAX_PATH = 200;

  /** A path, and never an address of somebody else: browsers read {@code /\} as {@code //}. */
  private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e]*");

  private PaymentOrders() {}

  /**
   * The order.
   *
   * @throws ProblemException invalid {@code required}, {@code out-of-range}, {@code invalid-path}
   */
  public static FinePayment read(
      List<String> fineIdsOrNull,
      Long expectedTotalKopecksOrNull,
      String gatewayOrNull,
      String returnPathOrNull) {
    return new FinePayment(
        fines(fineIdsOrNull),
        Kopecks.optional("expectedTotalKopecks", expectedTotalKopecksOrNull),
        Input.optional(gatewayOrNull),
        Optional.of(Input.optional(returnPathOrNull).map(PaymentOrders::path).orElse(RETURN_PATH)));
  }

  /**
   * The fines.
   *
   * @throws ProblemException invalid {@code required}, {@code out-of-range}
   */
  public static List<FineId> fines(List<String> fineIdsOrNull) {
    if (fineIdsOrNull == null || fineIdsOrNull.isEmpty()) {
      throw ProblemException.invalid(FINES, "required", "is required");
    }
    if (fineIdsOrNull.size() > MAX_FINES) {
      throw ProblemException.invalid(FINES, "out-of-range", "must be between 1 and " + MAX_FINES);
    }
    return fineIdsOrNull.stream().map(PaymentOrders::fine).toList();
  }

  private static FineId fine(String textOrNull) {
    return new FineId(Ids.requireValid(FINES, Input.required(FINES, textOrNull)));
  }

  private static String path(String text) {
    if (text.length() > MAX_PATH || !PATH.matcher(text).matches()) {
      throw ProblemException.invalid(
          "returnPath", "invalid-path", "must be a path of the portal that starts with one slash");
    }
    return text;
  }
}
