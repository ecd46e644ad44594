package online.arval.cabinet.fleet.api;

/**
 * A contract as someone filled it in: text as written, blank (or null) where nothing was given. All
 * wrong fields are reported at once, by these names.
 *
 * @param number required, up to 64 characters
 * @param start required, {@code 2026-01-31} or {@code 31.01.2026}
 * @param end required, not before {@code start}
 * @param monthlyPayment required, roubles: {@code 45000}, {@code 45000.50} or {@code 45000,50}
 * @param status a {@link ContractStatus}; {@code ACTIVE} when blank
 * @param externalId key of the back office, up to 64 characters; optional
 */
public record ContractForm(
    String number,
    String start,
    String end,
    String monthlyPayment,
    String status,
    String externalId) {
  public ContractForm {
    number = FormText.clean(number);
    start = FormText.clean(start);
    end = FormText.clean(end);
    monthlyPayment = FormText.clean(monthlyPayment);
    status = FormText.clean(status);
    externalId = FormText.clean(externalId);
  }
}
