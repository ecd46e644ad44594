package online.arval.cabinet.routes.fines.gisgmp.internal.smev;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class MessageIdsTest {
  private static final Instant GREGORIAN = Instant.parse("1582-10-15T00:00:00Z");

  @Property
  void isTheSameUuidOfVersion1ForTheSameRequest(
      @ForAll String key, @ForAll @LongRange(min = 0, max = 4_102_444_800_000L) long millis) {
    Instant at = Instant.ofEpochMilli(millis);
    UUID id = UUID.fromString(MessageIds.of(key, at));
    assertThat(id.version()).isEqualTo(1);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.timestamp()).isEqualTo(Duration.between(GREGORIAN, at).toMillis() * 10_000);
    assertThat(MessageIds.of(key, at)).isEqualTo(id.toString());
    assertThat(MessageIds.of(key + "#2", at)).isNotEqualTo(id.toString());
  }
}
