package online.arval.cabinet.itests.container;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** The gateways that come with the cabinet, as their simulators speak. */
enum Gateways {
  YOOKASSA("create-payment", "create-refund", "succeeded") {
    @Override
    Map<String, String> own(String base) {
      return Map.of(
          "base.url", base + "/sim/yookassa/v3",
          "shop.id", "100500",
          ".secret.key", "yookassa-demo-secret",
          "notification.addresses", "127.0.0.1, ::1");
    }

    @Override
    String forged(String reference, long kopecks) {
      return ("{\"type\":\"notification\",\"event\":\"payment.succeeded\",\"object\":{\"id\":\"%s\","
              + "\"status\":\"succeeded\",\"paid\":true,\"amount\":{\"value\":\"%d.%02d\","
              + "\"currency\":\"RUB\"}}}")
          .formatted(reference, kopecks / 100, kopecks % 100);
    }

    @Override
    String unknownReference() {
      return "2d000000-000f-5000-8000-000000000000";
    }
  },
  TBANK("Init", "Cancel", "CONFIRMED") {
    @Override
    Map<String, String> own(String base) {
      return Map.of(
          "base.url",
          base + "/sim/tbank/v2",
          "terminal.key",
          "DemoTerminal",
          ".password",
          "tbank-demo-secret",
          "notification.url",
          base + "/webhooks/tbank");
    }

    @Override
    String forged(String reference, long kopecks) {
      return ("{\"TerminalKey\":\"DemoTerminal\",\"OrderId\":\"1\",\"Success\":true,"
              + "\"Status\":\"CONFIRMED\",\"PaymentId\":%s,\"Amount\":%d,\"Token\":\"00\"}")
          .formatted(reference, kopecks);
    }

    @Override
    String paid(String paymentId, String reference, long kopecks) {
      return "{\"TerminalKey\":\"DemoTerminal\",\"OrderId\":\"%s\",\"Success\":true,"
              .formatted(paymentId)
          + "\"Status\":\"CONFIRMED\",\"PaymentId\":%s,\"Amount\":%d,\"Token\":\"%s\"}"
              .formatted(reference, kopecks, token(paymentId, reference, kopecks));
    }

    @Override
    String unknownReference() {
      return "999999999";
    }

    /** Of the values in the order of their names, the password among them. */
    private String token(String paymentId, String reference, long kopecks) {
      String values =
          String.join(
              "",
              Long.toString(kopecks),
              paymentId,
              "tbank-demo-secret",
              reference,
              "CONFIRMED",
              "true",
              "DemoTerminal");
      try {
        return HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(values.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  };

  private final String chargeOperation;
  private final String refundOperation;
  private final String paid;

  Gateways(String chargeOperation, String refundOperation, String paid) {
    this.chargeOperation = chargeOperation;
    this.refundOperation = refundOperation;
    this.paid = paid;
  }

  /** What only this connector is configured with. */
  abstract Map<String, String> own(String base);

  /** A notification that nobody of the gateway sent. */
  abstract String forged(String reference, long kopecks);

  /** A notification that it was paid, as the gateway would sign it. */
  String paid(String paymentId, String reference, long kopecks) {
    return forged(reference, kopecks);
  }

  /** An identifier the gateway never gave. */
  abstract String unknownReference();

  /** The whole configuration of the connector, with the time-outs the test asks for. */
  Map<String, String> configuration(String base) {
    Map<String, String> all = new HashMap<>(own(base));
    all.put("connect.timeout.ms", "1000");
    all.put("answer.timeout.ms", "1000");
    all.put("attempts", "2");
    all.put("breaker.wait.ms", "300");
    return all;
  }

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  String pid() {
    return "online.arval.cabinet.routes.payments." + title();
  }

  String bundle() {
    return pid();
  }

  String chargeOperation() {
    return chargeOperation;
  }

  String refundOperation() {
    return refundOperation;
  }

  boolean isPaid(String status) {
    return paid.equals(status);
  }
}
