package online.arval.cabinet.fleet.api;

/**
 * A driver as someone filled it in: text as written, blank (or null) where nothing was given. All
 * wrong fields are reported at once, by these names.
 *
 * @param fullName required, 2 to 200 characters
 * @param licence optional: series and number, 10 characters, or the masked form to leave it as it
 *     is
 * @param phone optional: {@code +7 999 123-45-67}
 * @param status a {@link DriverStatus}; {@code ACTIVE} when blank
 * @param externalId key of the back office, up to 64 characters; optional
 */
public record DriverForm(
    String fullName, String licence, String phone, String status, String externalId) {
  public DriverForm {
    fullName = FormText.clean(fullName);
    licence = FormText.clean(licence);
    phone = FormText.clean(phone);
    status = FormText.clean(status);
    externalId = FormText.clean(externalId);
  }

  /** Without the personal data, so that a log line cannot leak it. */
  @Override
  public String toString() {
    return "DriverForm[externalId=" + externalId + ", status=" + status + "]";
  }
}
