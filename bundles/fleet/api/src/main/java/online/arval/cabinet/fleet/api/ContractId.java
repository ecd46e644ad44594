package online.arval.cabinet.fleet.api;

import online.arval.cabinet.platform.model.Ids;

/** Identifier of a leasing contract. */
public record ContractId(String value) {
  public ContractId {
    value = Ids.requireValid("contractId", value);
  }

  /** A new, time-ordered identifier. */
  public static ContractId create() {
    return new ContractId(Ids.next());
  }

  @Override
  public String toString() {
    return value;
  }
}
