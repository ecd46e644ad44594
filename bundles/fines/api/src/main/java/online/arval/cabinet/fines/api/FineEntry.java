package online.arval.cabinet.fines.api;

import java.time.Instant;

/**
 * One thing that happened to a fine, for its history.
 *
 * @param what {@code received}, {@code amended}, {@code annulled}, {@code annulment-undone}, {@code
 *     payment-ordered}, {@code paid}, {@code payment-failed}, {@code still-owed} (the registry
 *     counts less for the payment), {@code overpaid}, {@code refund-due}, {@code refund-requested},
 *     {@code refunded}, {@code confirmed}, {@code attributed}
 * @param details for people: a sum, a number, a reason; may be empty
 * @param by principal of who did it
 */
public record FineEntry(Instant at, String what, String details, String by) {}
