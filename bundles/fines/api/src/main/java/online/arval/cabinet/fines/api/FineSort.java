package online.arval.cabinet.fines.api;

/** What a list of fines is sorted by. */
public enum FineSort {
  /** Day of the ruling. */
  RULED_ON,
  /** Last day of the discount; those without one last. */
  DISCOUNT_ENDS,
  /** Full amount. */
  AMOUNT
}
