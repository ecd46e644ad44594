package online.arval.cabinet.fleet.core.internal.rules;

import java.time.LocalDate;
import online.arval.cabinet.fleet.api.ContractStatus;
import online.arval.cabinet.platform.model.Money;

/** A checked {@link online.arval.cabinet.fleet.api.ContractForm}: empty text for what is absent. */
public record ContractData(
    String number,
    LocalDate start,
    LocalDate end,
    Money monthlyPayment,
    ContractStatus status,
    String externalId) {}
