package online.arval.cabinet.simulators.yookassa.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import online.arval.cabinet.simulators.kit.Books;
import online.arval.cabinet.simulators.kit.FaultKind;
import online.arval.cabinet.simulators.kit.Faults;
import online.arval.cabinet.simulators.kit.Notifications;
import online.arval.cabinet.simulators.kit.RegistryReports;

/** What the gateway does with payments and refunds; everything in its own books. */
final class Gateway {
  private static final Duration AGO = Duration.ofSeconds(1);
  private static final String CREATE = "create-payment";

  private final Books books;
  private final Tables tables;
  private final Documents documents;
  private final Faults faults;
  private final Notifications notifications;
  private final RegistryReports reports;
  private final String notificationUrl;
  private final Duration expiry;
  private final Clock clock;
  private volatile Instant swept = Instant.EPOCH;

  Gateway(
      Books books,
      Tables tables,
      Documents documents,
      Faults faults,
      Notifications notifications,
      RegistryReports reports,
      String notificationUrl,
      Duration expiry,
      Clock clock) {
    this.books = books;
    this.tables = tables;
    this.documents = documents;
    this.faults = faults;
    this.notifications = notifications;
    this.reports = reports;
    this.notificationUrl = notificationUrl;
    this.expiry = expiry;
    this.clock = clock;
  }

  /** A transaction, before which what has expired is cancelled; notifications go out after it. */
  <T> T work(Books.Work<T> work) {
    Instant now = clock.instant();
    if (swept.plus(AGO).isBefore(now)) {
      swept = now;
      books.run(c -> expire(c, now));
    }
    T result = books.run(work);
    notifications.wake();
    return result;
  }

  ObjectNode create(Connection c, JsonNode body, String base) throws SQLException {
    Instant now = clock.instant();
    StoredPayment payment = Orders.payment(body, now, now.plus(expiry));
    if (payment.isByKeptMeans()) {
      payment = finish(c, charged(c, payment));
    } else {
      tables.write(c, payment);
    }
    return document(payment, base, CREATE);
  }

  /** By a kept means, at once and without its payer. */
  private StoredPayment charged(Connection c, StoredPayment payment) throws SQLException {
    String method = payment.methodId();
    boolean revoked =
        tables
            .isRevoked(c, method)
            .orElseThrow(
                () -> ApiError.invalid(Orders.METHOD, "There is no such saved payment method"));
    if (revoked || faults.draw(FaultKind.METHOD_REVOKED, CREATE).isPresent()) {
      tables.keepMethod(c, method, true);
      return payment.canceled("yoo_money", "permission_revoked");
    }
    return faults.draw(FaultKind.METHOD_DECLINED, CREATE).isPresent()
        ? payment.canceled("payment_network", "insufficient_funds")
        : payment.succeeded(clock.instant());
  }

  ObjectNode cancel(Connection c, String id) throws SQLException {
    StoredPayment payment = tables.payment(c, id).orElseThrow(() -> ApiError.notFound(id));
    // only what waits for capture can be cancelled, and this shop takes payments in one stage
    throw ApiError.invalid("status", "Is " + payment.status() + " and cannot be cancelled");
  }

  ObjectNode refund(Connection c, JsonNode body) throws SQLException {
    StoredRefund refund = Orders.refund(body, clock.instant());
    StoredPayment payment =
        tables
            .payment(c, refund.paymentId())
            .orElseThrow(() -> ApiError.invalid("payment_id", "There is no such payment"));
    if (!payment.isPaid()) {
      throw ApiError.invalid("payment_id", "The payment is " + payment.status());
    }
    if (payment.refunded() + refund.kopecks() > payment.kopecks()) {
      throw ApiError.invalid("amount.value", "Is more than is left of the payment");
    }
    tables.write(c, refund);
    tables.write(c, payment.refunded(refund.kopecks()));
    ObjectNode document = documents.refund(refund);
    tell(c, "refund.succeeded", document);
    return document;
  }

  ObjectNode payment(String id, String base) {
    StoredPayment payment = stored(id);
    return document(payment, base, "get-payment");
  }

  StoredPayment stored(String id) {
    return work(c -> tables.payment(c, id).orElseThrow(() -> ApiError.notFound(id)));
  }

  ObjectNode refund(String id) {
    return documents.refund(
        work(c -> tables.refund(c, id).orElseThrow(() -> ApiError.notFound(id))));
  }

  ObjectNode refunds(String payment) {
    List<ObjectNode> items =
        work(c -> tables.refundsOf(c, payment)).stream().map(documents::refund).toList();
    return documents.list(items, "");
  }

  ObjectNode payments(
      Instant from, Instant to, Instant before, String beforeId, int limit, String base) {
    List<StoredPayment> found =
        work(c -> tables.payments(c, from, to, before, beforeId, limit + 1));
    List<ObjectNode> items = new ArrayList<>();
    found.stream().limit(limit).forEach(p -> items.add(document(p, base, "list-payments")));
    if (found.size() <= limit) {
      return documents.list(items, "");
    }
    StoredPayment last = found.get(limit - 1);
    return documents.list(items, last.createdAt() + "~" + last.id());
  }

  ObjectNode me() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    return node.put("test", true).put("status", "enabled");
  }

  /** What the payer does on the page; what is final stays. */
  StoredPayment confirm(String id, boolean pays) {
    return work(
        c -> {
          StoredPayment payment = tables.payment(c, id).orElseThrow(() -> ApiError.notFound(id));
          if (!payment.isPending()) {
            return payment;
          }
          return finish(
              c,
              pays
                  ? payment.succeeded(clock.instant())
                  : payment.canceled("payment_network", "insufficient_funds"));
        });
  }

  private int expire(Connection c, Instant now) throws SQLException {
    List<StoredPayment> late = tables.expired(c, now);
    for (StoredPayment payment : late) {
      finish(c, payment.canceled("yoo_money", "expired_on_confirmation"));
    }
    return late.size();
  }

  private StoredPayment finish(Connection c, StoredPayment payment) throws SQLException {
    tables.write(c, payment);
    if (payment.isPaid() && payment.saveMethod() && !payment.isByKeptMeans()) {
      // a kept means has the name of the payment it was kept with
      tables.keepMethod(c, payment.id(), false);
    }
    tell(c, "payment." + payment.status(), document(payment, "", "payment." + payment.status()));
    if (payment.capturedAt() != null) {
      reports.add(c, payment.id(), payment.metadata(), payment.capturedAt());
    }
    return payment;
  }

  private void tell(Connection c, String event, ObjectNode object) throws SQLException {
    notifications.add(
        c,
        event,
        notificationUrl,
        "application/json",
        documents.notification(event, object).toString());
  }

  private ObjectNode document(StoredPayment payment, String base, String operation) {
    long less = faults.draw(FaultKind.WRONG_AMOUNT, operation).isPresent() ? 1 : 0;
    return documents.payment(payment, base, less);
  }
}
