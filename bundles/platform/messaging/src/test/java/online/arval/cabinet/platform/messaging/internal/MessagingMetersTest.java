package online.arval.cabinet.platform.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import online.arval.cabinet.platform.messaging.internal.MessagingMeters.ConsumerMeters;
import org.junit.jupiter.api.Test;

class MessagingMetersTest {
  @Test
  void theTimeThatASenderClaimsDoesNoHarm() {
    try (MessagingMeters meters = new MessagingMeters(new SimpleMeterRegistry())) {
      ConsumerMeters consumer = meters.consumer("test");
      consumer.handled(Duration.between(Instant.parse("0001-01-01T00:00:00Z"), Instant.now()));
      consumer.handled(Duration.between(Instant.MAX, Instant.now()));
      consumer.handled(Duration.ofSeconds(2));
      assertThat(consumer.handled().count()).isEqualTo(3);
      assertThat(consumer.lag().count()).isEqualTo(1);
    }
  }
}
