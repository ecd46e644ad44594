package online.arval.cabinet.fines.api;

/** Who says that there is a discount. */
public enum DiscountSource {
  /** The registry quotes it on the charge. */
  REGISTRY,
  /** The dated schedule of the law, or the flat one an operator has set. */
  SCHEDULE
}
