package online.arval.cabinet.platform.model;

/** Identifier of a client company. */
public record CompanyId(String value) {
  public CompanyId {
    value = Ids.requireValid("companyId", value);
  }

  /** A new, time-ordered identifier. */
  public static CompanyId create() {
    return new CompanyId(Ids.next());
  }

  @Override
  public String toString() {
    return value;
  }
}
