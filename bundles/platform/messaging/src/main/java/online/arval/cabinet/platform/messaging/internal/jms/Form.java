package online.arval.cabinet.platform.messaging.internal.jms;

/** How the body of a stored message is kept and sent. */
public enum Form {
  /** A CloudEvent: bytes of JSON with its content type. */
  EVENT,
  /** Text, sent as a text message. */
  TEXT,
  /** Base 64 of bytes, sent as a bytes message. */
  BYTES
}
