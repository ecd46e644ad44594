package online.arval.cabinet.payments.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.payments.api.RefundStatus;
import online.arval.cabinet.payments.core.internal.states.Effect;
import online.arval.cabinet.payments.core.internal.states.StateMachine;
import online.arval.cabinet.payments.core.internal.states.Trigger;
import org.junit.jupiter.api.Test;

/** The tables of states are complete, and the document is drawn from them. */
class StatesTest {
  /** Run the test with {@code -Dcabinet.docs=write} to write the document. */
  private static final String WRITE = "write";

  private static final Path DOCUMENT = Path.of("../../../docs/payment-states.md");
  private static final Set<Trigger> OF_REFUNDS = EnumSet.complementOf(EnumSet.of(Trigger.GIVEN_UP));

  @Test
  void everyStatusKnowsEveryTrigger() {
    for (Trigger trigger : Trigger.values()) {
      for (PaymentStatus status : PaymentStatus.values()) {
        assertThat(StateMachine.PAYMENT.step(status, trigger)).isNotNull();
      }
    }
    for (Trigger trigger : OF_REFUNDS) {
      for (RefundStatus status : RefundStatus.values()) {
        assertThat(StateMachine.REFUND.step(status, trigger)).isNotNull();
      }
    }
    assertThat(StateMachine.PAYMENT.steps())
        .hasSize(PaymentStatus.values().length * Trigger.values().length);
    assertThat(StateMachine.REFUND.steps())
        .hasSize(RefundStatus.values().length * OF_REFUNDS.size());
  }

  @Test
  void aFinalPaymentStaysWhatItIs() {
    StateMachine.PAYMENT
        .steps()
        .forEach(
            (cause, step) -> {
              if (cause.from().isFinal()) {
                assertThat(step.to()).isEqualTo(cause.from());
              }
              assertThat(step.to() == PaymentStatus.CREATED)
                  .as("nothing goes back: %s", cause)
                  .isEqualTo(
                      cause.from() == PaymentStatus.CREATED
                          && cause.trigger() == Trigger.NOT_ATTEMPTED);
            });
  }

  @Test
  void moneyThatCameIsAlwaysBooked() {
    for (PaymentStatus status : PaymentStatus.values()) {
      Effect effect = StateMachine.PAYMENT.step(status, Trigger.PROCESSED).effect();
      assertThat(effect)
          .isEqualTo(
              switch (status) {
                case PAID -> Effect.NONE;
                case DECLINED, CANCELLED -> Effect.RETURN;
                case CREATED, PENDING, UNKNOWN -> Effect.BOOK;
              });
    }
  }

  @Test
  void theDocumentIsUpToDate() throws IOException {
    String drawn = StatesDocument.text();
    if (WRITE.equals(System.getProperty("cabinet.docs"))) {
      Files.writeString(DOCUMENT, drawn);
    }
    assertThat(Files.readString(DOCUMENT))
        .as("write it anew: mvn test -Dtest=StatesTest -DargLine=-Dcabinet.docs=write")
        .isEqualTo(drawn);
  }
}
