package online.arval.cabinet.itests.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.itests.support.Project;
import online.arval.cabinet.payments.api.gateway.ChargeCommand;
import online.arval.cabinet.payments.api.gateway.GatewayContract;
import online.arval.cabinet.payments.api.gateway.Outcome;
import online.arval.cabinet.payments.api.gateway.PaymentAnswer;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.model.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** A connector's bundle is updated, again and again, between command and answer. */
@EnabledIfSystemProperty(named = "cabinet.kit", matches = "container")
@ExtendWith(ExamContainer.Running.class)
class ConnectorUpdateIT {
  private static final int UPDATES = 3;
  private static final int COMMANDS = 20;
  private static final Duration SOON = Duration.ofSeconds(30);

  @Test
  void everyCommandIsAnsweredAndNoneIsDoneTwice(ExamContainer container) {
    container.only(Gateways.YOOKASSA);
    GatewayInContainer gateway = new GatewayInContainer(container, Gateways.YOOKASSA);
    Set<String> ordered = new HashSet<>();
    for (int update = 0; update < UPDATES; update++) {
      for (int i = 0; i < COMMANDS; i++) {
        ordered.add(charge(container));
      }
      // the commands are at the gateway, in the connector's hands or in the queue
      container
          .management()
          .update(Gateways.YOOKASSA.bundle(), Project.bundle(Gateways.YOOKASSA.bundle()));
    }
    Map<String, PaymentAnswer> answers = answers(container, ordered);
    assertThat(answers.keySet()).isEqualTo(ordered);
    assertThat(answers.values())
        .allSatisfy(answer -> assertThat(answer.outcome()).isEqualTo(Outcome.PENDING));
    assertThat(gateway.books()).hasSize(UPDATES * COMMANDS);
    gateway.close();
  }

  private static String charge(ExamContainer container) {
    String id = Ids.next();
    container
        .queues()
        .command(
            Gateways.YOOKASSA.title(),
            GatewayContract.CHARGE,
            new ChargeCommand(
                id,
                1,
                50_000,
                "Штраф",
                "https://cabinet.example/fines",
                Instant.now().plus(Duration.ofHours(1)).toString(),
                List.of(new ChargeCommand.Line("fine:1", "", "Штраф", 50_000))));
    return id;
  }

  private static Map<String, PaymentAnswer> answers(ExamContainer container, Set<String> wanted) {
    Map<String, PaymentAnswer> answers = new HashMap<>();
    Instant end = Instant.now().plus(SOON);
    while (answers.size() < wanted.size() && Instant.now().isBefore(end)) {
      Optional<CloudEvent> event = container.queues().next(SOON.toMillis());
      if (event.isPresent() && event.get().type().equals(GatewayContract.PAYMENT)) {
        PaymentAnswer answer = container.queues().data(event.get(), PaymentAnswer.class);
        answers.put(answer.paymentId(), answer);
      }
    }
    return answers;
  }
}
