package online.arval.cabinet.simulators.tbank.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import online.arval.cabinet.simulators.kit.Books;
import online.arval.cabinet.simulators.kit.Notifications;
import online.arval.cabinet.simulators.kit.RegistryReports;

/** What the gateway does with payments; everything in its own books. */
final class Gateway {
  private static final int MAX_ORDER = 36;
  private static final int MAX_DESCRIPTION = 140;
  private static final int MAX_DATA = 20;

  private final ObjectMapper json = new ObjectMapper();
  private final Books books;
  private final Tables tables = new Tables();
  private final Notifications notifications;
  private final RegistryReports reports;
  private final String terminal;
  private final String password;
  private final String notificationUrl;
  private final Clock clock;

  /** A cancellation and what there was before it. */
  record Cancelled(Order order, long original) {}

  Gateway(
      Books books,
      Notifications notifications,
      RegistryReports reports,
      String terminal,
      String password,
      String notificationUrl,
      Clock clock) {
    this.books = books;
    this.notifications = notifications;
    this.reports = reports;
    this.terminal = terminal;
    this.password = password;
    this.notificationUrl = notificationUrl;
    this.clock = clock;
  }

  /** A second order of the same name is a second payment: the gateway does not compare. */
  Order init(JsonNode body) {
    long amount = body.path("Amount").canConvertToLong() ? body.path("Amount").asLong() : 0;
    String orderId = body.path("OrderId").asText("");
    String description = body.path("Description").asText("");
    if (amount < 100 || orderId.isBlank() || orderId.length() > MAX_ORDER) {
      throw Refusal.invalid("Amount, OrderId");
    }
    if (description.length() > MAX_DESCRIPTION || body.path("DATA").size() > MAX_DATA) {
      throw Refusal.invalid("Description, DATA");
    }
    Order order =
        new Order(
            work(tables::nextId),
            orderId,
            amount,
            0,
            "NEW",
            UUID.randomUUID().toString(),
            description,
            body.path("SuccessURL").asText(""),
            body.path("FailURL").asText(""),
            body.path("NotificationURL").asText(notificationUrl),
            due(body.path("RedirectDueDate").asText("")),
            body.path("DATA").toString());
    return work(c -> write(c, order));
  }

  Order order(long id) {
    return work(c -> tables.byId(c, id).orElseThrow(() -> new Refusal("255", "Платеж не найден")));
  }

  Order page(String page) {
    return work(c -> tables.byPage(c, page).orElseThrow(() -> new Refusal("255", "Не найден")));
  }

  List<Order> orders(String orderId) {
    return work(c -> tables.byOrder(c, orderId));
  }

  List<Order> latest(int limit) {
    return work(c -> tables.latest(c, limit));
  }

  /** What is not paid is cancelled; what is paid goes back, once for each key. */
  Cancelled cancel(long id, long asked, String externalId) {
    return work(
        c -> {
          Order order =
              tables.byId(c, id).orElseThrow(() -> new Refusal("255", "Платеж не найден"));
          long left = order.amount() - order.refunded();
          if (!externalId.isEmpty() && tables.cancelled(c, externalId)) {
            return new Cancelled(order, left);
          }
          long amount = asked == 0 ? left : asked;
          Order changed = changed(order, amount);
          tables.write(c, changed);
          if (!externalId.isEmpty()) {
            tables.keepCancel(c, externalId, id, amount);
          }
          tell(c, changed);
          return new Cancelled(changed, left);
        });
  }

  private static Order changed(Order order, long amount) {
    if (order.isOpen()) {
      return order.with("CANCELED", 0);
    }
    boolean paid = order.status().equals("CONFIRMED") || order.status().equals("PARTIAL_REFUNDED");
    if (!paid) {
      throw new Refusal("8", "Неверный статус транзакции");
    }
    long refunded = order.refunded() + amount;
    if (refunded > order.amount()) {
      throw new Refusal("52", "Сумма возврата больше суммы платежа");
    }
    return order.with(refunded == order.amount() ? "REFUNDED" : "PARTIAL_REFUNDED", refunded);
  }

  /** What the payer does on the page; what is final stays. */
  Order confirm(String page, boolean pays) {
    return work(
        c -> {
          Order order = tables.byPage(c, page).orElseThrow(() -> new Refusal("255", "Не найден"));
          if (!order.isOpen()) {
            return order;
          }
          if (!pays) {
            Order rejected = order.with("REJECTED", 0);
            tell(c, rejected);
            return write(c, rejected);
          }
          // both at once, as the real gateway does
          tell(c, order.with("AUTHORIZED", 0));
          Order confirmed = order.with("CONFIRMED", 0);
          tell(c, confirmed);
          reports.add(c, "tbank-" + order.id(), order.data(), clock.instant());
          return write(c, confirmed);
        });
  }

  private Order write(Connection c, Order order) throws SQLException {
    tables.write(c, order);
    return order;
  }

  private <T> T work(Books.Work<T> work) {
    T result =
        books.run(
            c -> {
              for (Order late : tables.expired(c, clock.instant())) {
                Order expired = late.with("DEADLINE_EXPIRED", 0);
                tables.write(c, expired);
                tell(c, expired);
              }
              return work.run(c);
            });
    notifications.wake();
    return result;
  }

  private void tell(Connection c, Order order) throws SQLException {
    ObjectNode message = json.createObjectNode();
    message.put("TerminalKey", terminal).put("OrderId", order.orderId());
    message.put("Success", !order.status().equals("REJECTED")).put("Status", order.status());
    message.put("PaymentId", order.id()).put("Amount", order.amount());
    message.put("ErrorCode", order.status().equals("REJECTED") ? "1051" : "0");
    message.put("Pan", "430000******0777").put("ExpDate", "1230");
    message.put("Token", Signature.of(message, password));
    notifications.add(
        c, order.status(), order.notificationUrl(), "application/json", message.toString());
  }

  private Instant due(String text) {
    try {
      return text.isEmpty()
          ? clock.instant().plus(Duration.ofHours(24))
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw Refusal.invalid("RedirectDueDate");
    }
  }
}
