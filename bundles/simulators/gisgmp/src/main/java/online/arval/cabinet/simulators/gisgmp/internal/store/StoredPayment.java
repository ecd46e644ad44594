package online.arval.cabinet.simulators.gisgmp.internal.store;

import java.time.Instant;

/**
 * A payment as reported.
 *
 * @param amount kopecks
 * @param total of the charge it met
 * @param balance what was owed after it, negative when too much was paid
 * @param known whether there was such a charge
 */
public record StoredPayment(
    String paymentId,
    String uin,
    long amount,
    Instant at,
    long total,
    long balance,
    boolean known) {}
