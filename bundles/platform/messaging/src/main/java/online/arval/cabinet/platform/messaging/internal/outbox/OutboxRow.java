package online.arval.cabinet.platform.messaging.internal.outbox;

/** A message of the outbox, with its place in the order. */
record OutboxRow(long id, Letter letter) {}
