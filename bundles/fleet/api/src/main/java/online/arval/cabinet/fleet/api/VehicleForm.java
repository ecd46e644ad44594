package online.arval.cabinet.fleet.api;

/**
 * A vehicle as someone filled it in: text as written, blank (or null) where nothing was given. All
 * wrong fields are reported at once, by these names. Latin look-alikes in plate and certificate are
 * accepted.
 *
 * @param plate optional, see {@link online.arval.cabinet.platform.model.PlateNumber}
 * @param vin required, see {@link online.arval.cabinet.platform.model.Vin}
 * @param sts optional, see {@link online.arval.cabinet.platform.model.RegistrationCertificate}
 * @param brand required, up to 64 characters
 * @param model required, up to 64 characters
 * @param year required, 1950 to next year
 * @param color optional, up to 32 characters
 * @param category a {@link VehicleCategory}; {@code B} when blank
 * @param status a {@link VehicleStatus}; {@code ACTIVE} when blank
 * @param contractId identifier of a contract of the same company; optional
 * @param externalId key of the back office, up to 64 characters; optional
 */
public record VehicleForm(
    String plate,
    String vin,
    String sts,
    String brand,
    String model,
    String year,
    String color,
    String category,
    String status,
    String contractId,
    String externalId) {
  public VehicleForm {
    plate = FormText.clean(plate);
    vin = FormText.clean(vin);
    sts = FormText.clean(sts);
    brand = FormText.clean(brand);
    model = FormText.clean(model);
    year = FormText.clean(year);
    color = FormText.clean(color);
    category = FormText.clean(category);
    status = FormText.clean(status);
    contractId = FormText.clean(contractId);
    externalId = FormText.clean(externalId);
  }
}
