package online.arval.cabinet.platform.broker.internal;

/** Why there is no broker, in one line for the administrator. */
final class BrokerFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokerFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
