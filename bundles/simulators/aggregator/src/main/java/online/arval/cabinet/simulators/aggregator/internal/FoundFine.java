package online.arval.cabinet.simulators.aggregator.internal;

/**
 * A fine as the aggregator tells of it; also the JSON of its control API.
 *
 * @param billId УИН
 * @param date ISO day of the ruling
 * @param offenceAt ISO instant
 * @param sum roubles with two decimals, {@code 500.00}
 * @param discountSum what is to be paid with the discount; empty without one
 * @param discountUntil ISO day, inclusive
 * @param changedAt ISO instant
 */
record FoundFine(
    String billId,
    String plate,
    String sts,
    String article,
    String text,
    String date,
    String offenceAt,
    String place,
    String department,
    String sum,
    boolean hasDiscount,
    String discountSum,
    String discountUntil,
    boolean hasPhoto,
    String photoUrl,
    boolean paid,
    boolean annulled,
    String changedAt) {
  FoundFine settled() {
    return new FoundFine(
        billId,
        plate,
        sts,
        article,
        text,
        date,
        offenceAt,
        place,
        department,
        sum,
        hasDiscount,
        discountSum,
        discountUntil,
        hasPhoto,
        photoUrl,
        true,
        annulled,
        changedAt);
  }
}
