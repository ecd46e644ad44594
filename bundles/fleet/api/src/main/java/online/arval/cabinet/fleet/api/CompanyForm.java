package online.arval.cabinet.fleet.api;

/**
 * A company as someone filled it in: text as written, blank (or null) where nothing was given. All
 * wrong fields are reported at once, by these names.
 *
 * @param name required, up to 200 characters
 * @param inn required, see {@link online.arval.cabinet.platform.model.Inn}
 * @param kpp optional
 * @param ogrn optional; 13 digits, 15 when the ИНН has 12
 * @param status a {@link CompanyStatus}; {@code ACTIVE} when blank
 * @param externalId key of the back office, up to 64 characters; optional
 */
public record CompanyForm(
    String name, String inn, String kpp, String ogrn, String status, String externalId) {
  public CompanyForm {
    name = FormText.clean(name);
    inn = FormText.clean(inn);
    kpp = FormText.clean(kpp);
    ogrn = FormText.clean(ogrn);
    status = FormText.clean(status);
    externalId = FormText.clean(externalId);
  }
}
