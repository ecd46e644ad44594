package online.arval.cabinet.fleet.core.internal.rules;

import online.arval.cabinet.fleet.api.CompanyStatus;

/**
 * A checked {@link online.arval.cabinet.fleet.api.CompanyForm}: normal forms, empty text for what
 * is absent.
 */
public record CompanyData(
    String name, String inn, String kpp, String ogrn, CompanyStatus status, String externalId) {}
