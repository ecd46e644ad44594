package online.arval.cabinet.platform.broker.internal;

/** Names that the broker itself gives a meaning. */
public final class Addresses {
  /** Where messages go that cannot be processed, or that expired. */
  public static final String DEAD_LETTERS = "cabinet.dead-letters";

  /** Where management requests go; answered on the reply queue. */
  public static final String MANAGEMENT = "activemq.management";

  private Addresses() {}
}
