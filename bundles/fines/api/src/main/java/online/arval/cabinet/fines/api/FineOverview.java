package online.arval.cabinet.fines.api;

import java.time.LocalDate;
import java.util.Optional;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import org.osgi.annotation.versioning.ProviderType;

/** Totals for the dashboard and the chart. */
@ProviderType
public interface FineOverview {
  /** Sums over fines ruled from the first to the last day, inclusive. */
  FineStatistics statistics(
      Caller caller, Optional<CompanyId> company, LocalDate from, LocalDate to);

  /** What is to be paid, whenever it was ruled; costs the same however many fines there are. */
  UnpaidFines unpaid(Caller caller, Optional<CompanyId> company);
}
