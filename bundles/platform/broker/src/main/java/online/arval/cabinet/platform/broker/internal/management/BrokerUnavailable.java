package online.arval.cabinet.platform.broker.internal.management;

/** The broker cannot be asked; the message is a line for the administrator. */
public final class BrokerUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokerUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
