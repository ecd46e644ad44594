package online.arval.cabinet.fleet.api;

/** Direction of a sorted list. */
public enum SortOrder {
  ASC,
  DESC
}
