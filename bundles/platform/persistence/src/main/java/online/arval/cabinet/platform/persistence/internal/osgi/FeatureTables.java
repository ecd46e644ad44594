package online.arval.cabinet.platform.persistence.internal.osgi;

/**
 * A feature in the database.
 *
 * @param feature its short name
 * @param version migration version reached
 * @param bundle symbolic name and version of the bundle that brought the migrations
 * @param open whether its entities are open at the moment
 */
public record FeatureTables(String feature, String version, String bundle, boolean open) {}
