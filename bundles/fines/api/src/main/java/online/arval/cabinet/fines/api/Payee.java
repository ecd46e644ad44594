package online.arval.cabinet.fines.api;

/**
 * Whom a fine is paid to: the requisites of the treasury. Empty texts where the registry gives
 * none.
 *
 * @param kbk budget classification code, 20 digits
 * @param oktmo code of the municipality, 8 or 11 digits
 */
public record Payee(
    String name, String inn, String kpp, String account, String bik, String kbk, String oktmo) {}
