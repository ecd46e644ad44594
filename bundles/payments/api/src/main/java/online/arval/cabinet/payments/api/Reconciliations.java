package online.arval.cabinet.payments.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.model.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Comparisons of the cabinet's payments with a gateway's own list, each of one day. Account
 * managers and support agents may see them, account managers and the system order them.
 */
@ProviderType
public interface Reconciliations {
  /**
   * Asks the gateway for its list of a day; the comparison follows when the list is there.
   *
   * @param day Moscow time, not in the future and not before 2010
   * @throws online.arval.cabinet.platform.model.ProblemException invalid {@code unknown-gateway},
   *     {@code in-future}, {@code out-of-range}
   */
  Reconciliation start(Caller caller, String gateway, LocalDate day);

  /**
   * The latest ones.
   *
   * @param gateway only of this one
   * @param limit 1 to 500
   */
  List<Reconciliation> latest(Caller caller, Optional<String> gateway, int limit);

  /** One of them, with its differences. */
  Reconciliation get(Caller caller, String id);
}
