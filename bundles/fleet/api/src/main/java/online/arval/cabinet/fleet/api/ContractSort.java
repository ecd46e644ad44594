package online.arval.cabinet.fleet.api;

/** What a list of contracts is sorted by; ties go by age. */
public enum ContractSort {
  NUMBER,
  START,
  END
}
