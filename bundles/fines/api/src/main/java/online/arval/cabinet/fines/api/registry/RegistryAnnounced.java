package online.arval.cabinet.fines.api.registry;

/**
 * That a connector is there.
 *
 * @param title for people
 * @param quittances whether it can tell that a charge is settled
 * @param byOrganisation whether it can be asked by ИНН and КПП
 * @param healthy false while the registry does not answer
 */
public record RegistryAnnounced(
    String registry, String title, boolean quittances, boolean byOrganisation, boolean healthy) {}
