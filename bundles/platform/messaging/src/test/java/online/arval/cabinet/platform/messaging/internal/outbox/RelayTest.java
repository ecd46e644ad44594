package online.arval.cabinet.platform.messaging.internal.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import online.arval.cabinet.platform.messaging.Destination;
import online.arval.cabinet.platform.messaging.internal.MessagingMeters;
import online.arval.cabinet.platform.messaging.internal.TestTransactions;
import online.arval.cabinet.platform.messaging.internal.jms.Content;
import online.arval.cabinet.platform.messaging.internal.jms.Form;
import online.arval.cabinet.platform.messaging.internal.jms.Signal;
import online.arval.cabinet.platform.messaging.internal.jms.Target;
import online.arval.cabinet.platform.messaging.internal.jms.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The relay when things go wrong between outbox and broker. */
class RelayTest {
  private final TestTransactions transactions = new TestTransactions();
  private final OutboxTable table = new OutboxTable(transactions, Clock.systemUTC());
  private final Signal signal = new Signal();
  private final List<String> sent = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    transactions.close();
  }

  /** A publisher that does as the test says. */
  private abstract static class ScriptedPublisher extends Publisher {
    ScriptedPublisher() {
      super(null);
    }

    @Override
    abstract void send(List<OutboxRow> rows) throws JMSException;
  }

  @Test
  void sendsAgainWhatANodeSentAndCouldNotDelete() throws Exception {
    write("m1");
    // a crash between the broker's commit and the deletion leaves exactly this behind
    assertThat(table.next("node", List.of(), 10)).hasSize(1);
    assertThat(table.next("other", List.of(), 10)).isEmpty();

    CountDownLatch again = new CountDownLatch(1);
    try (Worker worker =
        relay(
            "node",
            new ScriptedPublisher() {
              @Override
              void send(List<OutboxRow> rows) {
                rows.forEach(row -> sent.add(row.letter().messageId()));
                again.countDown();
              }
            })) {
      assertThat(again.await(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(sent).containsExactly("m1");
    assertThat(table.depth()).isZero();
  }

  @Test
  void losesNothingWhileTheBrokerIsAway() throws Exception {
    write("m1", "m2");
    CountDownLatch failed = new CountDownLatch(3);
    CountDownLatch back = new CountDownLatch(1);
    try (Worker worker =
        relay(
            "node",
            new ScriptedPublisher() {
              @Override
              void send(List<OutboxRow> rows) throws JMSException {
                if (failed.getCount() > 0) {
                  failed.countDown();
                  throw new JMSException("broker is away");
                }
                rows.forEach(row -> sent.add(row.letter().messageId()));
                back.countDown();
              }
            })) {
      assertThat(failed.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(back.await(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(sent).containsExactly("m1", "m2");
    assertThat(table.depth()).isZero();
  }

  @Test
  void letsOthersPassWhatTheBrokerRefuses() throws Exception {
    write("good1", "refused", "good2");
    CountDownLatch both = new CountDownLatch(2);
    try (Worker worker =
        relay(
            "node",
            new ScriptedPublisher() {
              @Override
              void send(List<OutboxRow> rows) throws JMSException {
                if (rows.stream().anyMatch(row -> row.letter().messageId().equals("refused"))) {
                  throw new JMSSecurityException("no permission");
                }
                rows.forEach(row -> sent.add(row.letter().messageId()));
                rows.forEach(row -> both.countDown());
              }
            })) {
      assertThat(both.await(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(sent).containsExactly("good1", "good2");
    assertThat(table.contains("refused")).isTrue();
  }

  private Worker relay(String owner, Publisher publisher) {
    Relay relay =
        new Relay(
            table,
            publisher,
            signal,
            owner,
            new Relay.RelaySettings(10, 20),
            new MessagingMeters(new SimpleMeterRegistry()));
    return Worker.start("relay", relay, relay::stop);
  }

  private void write(String... ids) {
    transactions.run(
        () -> {
          for (String id : ids) {
            table.insert(
                new Letter(
                    id,
                    Target.of(Destination.queue("cabinet.test")),
                    new Content(Form.TEXT, "body"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
          }
        });
  }
}
