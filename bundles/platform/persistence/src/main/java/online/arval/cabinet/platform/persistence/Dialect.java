package online.arval.cabinet.platform.persistence;

/**
 * The database product behind the data source, where SQL differs. Published as a service by the
 * data source.
 */
public enum Dialect {
  H2,
  POSTGRESQL
}
