package online.arval.cabinet.fines.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Fines. Fleet managers see those of their company, drivers those attributed to them where the
 * company allows it, account managers and support agents all; partners need {@code fines:read}, and
 * {@code fines:pay} to pay.
 */
@ProviderType
public interface Fines {
  /** The fines that fit; one query whatever the size of the page. */
  Page<Fine> find(Caller caller, FineQuery query, PageRequest page);

  /** One fine. */
  Fine get(Caller caller, FineId id);

  /** What happened to it, latest first, at most 200. */
  List<FineEntry> history(Caller caller, FineId id);

  /**
   * What paying them costs at this moment.
   *
   * @throws online.arval.cabinet.platform.model.ProblemException as {@link #pay}
   */
  FineQuote quote(Caller caller, List<FineId> fines);

  /**
   * Orders one payment for the fines, at the price of this moment.
   *
   * @throws online.arval.cabinet.platform.model.ProblemException invalid {@code out-of-range},
   *     {@code duplicate}, {@code other-company}; conflict {@code fine-not-payable} (being paid,
   *     paid or annulled; names the fine), {@code price-changed} when the total is not the expected
   *     one; forbidden for drivers whose company does not let them pay
   */
  Payment pay(Caller caller, FinePayment order);

  /**
   * Says who drove.
   *
   * @param driver empty when it is not known
   * @param reason 3 to 200 characters
   * @param expectedVersion what the caller has seen; when present and no longer true the problem is
   *     precondition failed
   */
  Fine attribute(
      Caller caller,
      FineId id,
      Optional<DriverId> driver,
      String reason,
      OptionalLong expectedVersion);
}
