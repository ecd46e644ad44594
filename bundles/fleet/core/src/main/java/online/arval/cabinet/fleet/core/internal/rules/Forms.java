package online.arval.cabinet.fleet.core.internal.rules;

import java.time.LocalDate;
import online.arval.cabinet.fleet.api.CompanyForm;
import online.arval.cabinet.fleet.api.CompanyStatus;
import online.arval.cabinet.fleet.api.ContractForm;
import online.arval.cabinet.fleet.api.ContractStatus;
import online.arval.cabinet.fleet.api.DriverForm;
import online.arval.cabinet.fleet.api.DriverStatus;
import online.arval.cabinet.fleet.api.VehicleCategory;
import online.arval.cabinet.fleet.api.VehicleForm;
import online.arval.cabinet.fleet.api.VehicleStatus;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.model.Inn;
import online.arval.cabinet.platform.model.Kpp;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.Ogrn;
import online.arval.cabinet.platform.model.Ogrnip;
import online.arval.cabinet.platform.model.PlateNumber;
import online.arval.cabinet.platform.model.RegistrationCertificate;
import online.arval.cabinet.platform.model.Vin;

/** Checks forms; each method throws one problem that names every wrong field. */
public final class Forms {
  private static final int OLDEST_YEAR = 1950;
  private static final int SOLE_PROPRIETOR_INN = 12;

  private Forms() {}

  public static CompanyData check(CompanyForm form) {
    FormReader read = new FormReader();
    String inn = read.requiredValue("inn", form.inn(), Inn::parse);
    boolean soleProprietor = inn.length() == SOLE_PROPRIETOR_INN;
    String ogrn =
        soleProprietor
            ? read.optionalValue("ogrn", form.ogrn(), Ogrnip::parse)
            : read.optionalValue("ogrn", form.ogrn(), Ogrn::parse);
    if (soleProprietor && !form.kpp().isEmpty()) {
      read.wrong("kpp", "not-applicable", "a sole proprietor has no КПП");
    }
    return read.result(
        new CompanyData(
            read.required("name", form.name(), 1, 200),
            inn,
            read.optionalValue("kpp", form.kpp(), Kpp::parse),
            ogrn,
            read.choice("status", form.status(), CompanyStatus.ACTIVE),
            read.externalId(form.externalId())));
  }

  public static ContractData check(ContractForm form) {
    FormReader read = new FormReader();
    LocalDate start = read.date("start", form.start());
    LocalDate end = read.date("end", form.end());
    if (read.fine("start") && read.fine("end") && end.isBefore(start)) {
      read.wrong("end", "before-start", "must not be before the start");
    }
    Money payment =
        read.attempt(() -> Money.parse("monthlyPayment", form.monthlyPayment()), Money.ZERO);
    if (payment.isNegative()) {
      read.wrong("monthlyPayment", "negative", "must not be negative");
    }
    return read.result(
        new ContractData(
            read.required("number", form.number(), 1, 64),
            start,
            end,
            payment,
            read.choice("status", form.status(), ContractStatus.ACTIVE),
            read.externalId(form.externalId())));
  }

  /** Checks a vehicle; {@code today} bounds the year. */
  public static VehicleData check(VehicleForm form, LocalDate today) {
    FormReader read = new FormReader();
    return read.result(
        new VehicleData(
            read.optionalValue("plate", form.plate(), PlateNumber::parse),
            read.requiredValue("vin", form.vin(), Vin::parse),
            read.optionalValue("sts", form.sts(), RegistrationCertificate::parse),
            read.required("brand", form.brand(), 1, 64),
            read.required("model", form.model(), 1, 64),
            read.number("year", form.year(), OLDEST_YEAR, today.getYear() + 1),
            read.optional("color", form.color(), 32),
            read.choice("category", form.category(), VehicleCategory.B),
            read.choice("status", form.status(), VehicleStatus.ACTIVE),
            read.optionalValue("contractId", form.contractId(), Ids::requireValid),
            read.externalId(form.externalId())));
  }

  public static DriverData check(DriverForm form) {
    FormReader read = new FormReader();
    return read.result(
        new DriverData(
            read.required("fullName", form.fullName(), 2, 200),
            read.optionalValue("licence", form.licence(), DriverPapers::maskedLicence),
            read.optionalValue("phone", form.phone(), DriverPapers::phone),
            read.choice("status", form.status(), DriverStatus.ACTIVE),
            read.externalId(form.externalId())));
  }
}
