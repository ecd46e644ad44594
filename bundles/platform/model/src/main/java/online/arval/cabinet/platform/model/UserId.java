package online.arval.cabinet.platform.model;

/** Identifier of a person who signs in. */
public record UserId(String value) {
  public UserId {
    value = Ids.requireValid("userId", value);
  }

  /** A new, time-ordered identifier. */
  public static UserId create() {
    return new UserId(Ids.next());
  }

  @Override
  public String toString() {
    return value;
  }
}
