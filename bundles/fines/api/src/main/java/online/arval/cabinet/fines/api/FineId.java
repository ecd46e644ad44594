package online.arval.cabinet.fines.api;

import online.arval.cabinet.platform.model.Ids;

/** Identifier of a fine in the cabinet. */
public record FineId(String value) {
  public FineId {
    value = Ids.requireValid("fineId", value);
  }

  /** A new, time-ordered identifier. */
  public static FineId create() {
    return new FineId(Ids.next());
  }

  @Override
  public String toString() {
    return value;
  }
}
