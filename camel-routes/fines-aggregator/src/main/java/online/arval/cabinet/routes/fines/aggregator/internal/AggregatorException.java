package online.arval.cabinet.routes.fines.aggregator.internal;

/** The aggregator gave no result. The message is a short reason without content. */
final class AggregatorException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean temporary;

  AggregatorException(String reason, boolean temporary) {
    super(reason);
    this.temporary = temporary;
  }

  AggregatorException(String reason, Throwable cause) {
    super(reason, cause);
    this.temporary = false;
  }

  boolean isTemporary() {
    return temporary;
  }
}
