package online.arval.cabinet.fleet.api;

import java.time.LocalDate;
import java.util.Optional;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Money;

/**
 * A leasing contract.
 *
 * @param number as printed, 1 to 64 characters, unique within the company
 * @param start first day
 * @param end last day, not before {@code start}
 * @param monthlyPayment for all its vehicles together, with VAT, not negative
 * @param vehicleCount vehicles under it now
 * @param externalId key of the lessor's back office, when it came from there
 * @param version grows with each change; expected by updates
 */
public record Contract(
    ContractId id,
    CompanyId companyId,
    String number,
    LocalDate start,
    LocalDate end,
    Money monthlyPayment,
    ContractStatus status,
    long vehicleCount,
    Optional<String> externalId,
    long version) {}
