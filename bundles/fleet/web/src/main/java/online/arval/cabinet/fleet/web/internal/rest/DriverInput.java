package online.arval.cabinet.fleet.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A driver as the caller writes it. Absent members are null: Jackson makes this, the mapper reads
 * it.
 */
@Schema(name = "DriverInput")
public record DriverInput(
    @Schema(description = "Owner; the caller's own company when absent; cannot be changed")
        String companyId,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String fullName,
    @Schema(description = "Series and number, or the masked form to leave it as it is")
        String licence,
    @Schema(example = "+7 999 123-45-67") String phone,
    @Schema(
            allowableValues = {"ACTIVE", "INACTIVE"},
            defaultValue = "ACTIVE")
        String status,
    String externalId) {

  /** Without the personal data, so that a log line cannot leak it. */
  @Override
  public String toString() {
    return "DriverInput[companyId=" + companyId + ", externalId=" + externalId + "]";
  }
}
