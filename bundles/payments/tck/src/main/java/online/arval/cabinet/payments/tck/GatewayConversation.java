package online.arval.cabinet.payments.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import online.arval.cabinet.payments.api.gateway.ChargeCommand;
import online.arval.cabinet.payments.api.gateway.GatewayAnnounced;
import online.arval.cabinet.payments.api.gateway.GatewayContract;
import online.arval.cabinet.payments.api.gateway.Outcome;
import online.arval.cabinet.payments.api.gateway.PaymentAnswer;
import online.arval.cabinet.payments.api.gateway.PaymentInquiry;
import online.arval.cabinet.payments.api.gateway.SuspicionReported;
import online.arval.cabinet.platform.messaging.CloudEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What is said to a connector, and what it is heard to say; the cabinet's part of a test. */
abstract class GatewayConversation {
  static final long SUM = 37_550;
  static final String EVERY_PAYMENT = "[]";

  private static final long SOON_MS = 20_000;
  private static final long QUIET_MS = 700;

  Queues queues;
  GatewayUnderTest gateway;

  /** Starts the simulator and the connector with short time-outs: at most 2 s for an answer. */
  protected abstract GatewayUnderTest start() throws Exception;

  @BeforeEach
  void startAll() throws Exception {
    gateway = start();
    queues = gateway.queues();
  }

  @AfterEach
  void stopAll() {
    gateway.close();
  }

  final CloudEvent announcement() {
    return queues
        .announcement()
        .filter(this::isOurs)
        .orElseGet(() -> await(GatewayContract.ANNOUNCED, this::isOurs));
  }

  private boolean isOurs(CloudEvent announcement) {
    return queues.data(announcement, GatewayAnnounced.class).gateway().equals(gateway.name());
  }

  final GatewayAnnounced announced() {
    return queues.data(announcement(), GatewayAnnounced.class);
  }

  /** Orders a payment at the gateway's page. */
  final PaymentAnswer charge(String id) {
    return charge(command(id, 1, Instant.now().plus(Duration.ofHours(1))));
  }

  final PaymentAnswer charge(ChargeCommand command) {
    queues.command(gateway.name(), GatewayContract.CHARGE, command);
    return answered(command.paymentId());
  }

  static ChargeCommand command(String id, int attempt, Instant expires) {
    return command(id, attempt, expires, false, "");
  }

  static ChargeCommand command(
      String id, int attempt, Instant expires, boolean saveMethod, String methodToken) {
    return new ChargeCommand(
        id,
        attempt,
        SUM,
        "Штраф ГИБДД",
        "https://cabinet.example/fines",
        expires.toString(),
        List.of(
            new ChargeCommand.Line("fine:1", "18817072416285972102", "Штраф", SUM - 50),
            new ChargeCommand.Line("fee:1", "", "Услуга", 50)),
        saveMethod,
        methodToken);
  }

  final PaymentAnswer inquire(String id, String reference) {
    queues.command(gateway.name(), GatewayContract.INQUIRE, new PaymentInquiry(id, reference, SUM));
    return answered(id);
  }

  /** Asks until the breaker lets calls through again. */
  final PaymentAnswer truth(String id) {
    return truth(id, answer -> answer.outcome() != Outcome.UNKNOWN);
  }

  /** Asks until it is as wanted, or it takes too long. */
  final PaymentAnswer truth(String id, Predicate<PaymentAnswer> wanted) {
    Instant end = Instant.now().plusMillis(SOON_MS);
    PaymentAnswer answer = inquire(id, "");
    while (!wanted.test(answer) && Instant.now().isBefore(end)) {
      answer = inquire(id, "");
    }
    return answer;
  }

  /** Has the payer pay; what is told of it unasked. */
  final PaymentAnswer pays(PaymentAnswer pending) {
    gateway.payer(URI.create(pending.confirmationUrl()), true);
    return payment(pending.paymentId(), answer -> answer.outcome() == Outcome.PROCESSED);
  }

  /** The answer to a command, not what came unasked meanwhile. */
  final PaymentAnswer answered(String id) {
    return payment(id, answer -> answer.origin().equals("command"));
  }

  final PaymentAnswer payment(String id, Predicate<PaymentAnswer> wanted) {
    CloudEvent event =
        await(
            GatewayContract.PAYMENT,
            each -> {
              PaymentAnswer answer = queues.data(each, PaymentAnswer.class);
              return answer.paymentId().equals(id) && wanted.test(answer);
            });
    return queues.data(event, PaymentAnswer.class);
  }

  final String suspicion() {
    return suspicion(await(GatewayContract.SUSPICION));
  }

  final String suspicion(CloudEvent event) {
    return queues.data(event, SuspicionReported.class).kind();
  }

  final void post(String notification) {
    Http.request("POST", gateway.webhook(), gateway.notificationType(), notification);
  }

  final CloudEvent await(String type) {
    return await(type, any -> true);
  }

  final CloudEvent await(String type, Predicate<CloudEvent> wanted) {
    Instant end = Instant.now().plusMillis(SOON_MS);
    while (Instant.now().isBefore(end)) {
      var event = queues.next(SOON_MS);
      if (event.isPresent() && event.get().type().equals(type) && wanted.test(event.get())) {
        return event.get();
      }
    }
    throw new AssertionError("no " + type + " came");
  }

  /** All that comes until nothing comes any more. */
  final List<CloudEvent> drain() {
    return drain(QUIET_MS);
  }

  final List<CloudEvent> drain(long quietMs) {
    List<CloudEvent> all = new ArrayList<>();
    for (var event = queues.next(quietMs); event.isPresent(); event = queues.next(quietMs)) {
      all.add(event.get());
    }
    return all;
  }

  /** Fails when one of them is a payment with another outcome. */
  final void requireOnly(Outcome outcome, List<CloudEvent> events) {
    assertThat(events)
        .filteredOn(event -> event.type().equals(GatewayContract.PAYMENT))
        .allSatisfy(
            event ->
                assertThat(queues.data(event, PaymentAnswer.class).outcome()).isEqualTo(outcome));
  }

  static String fault(String kind, String operation, long millis) {
    return "[{\"kind\":\"%s\",\"operation\":\"%s\",\"probability\":1,\"count\":-1,\"millis\":%d}]"
        .formatted(kind, operation, millis);
  }
}
