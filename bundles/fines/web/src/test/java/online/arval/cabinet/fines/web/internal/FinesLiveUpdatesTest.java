package online.arval.cabinet.fines.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fines.api.FineEvents;
import online.arval.cabinet.platform.messaging.CloudEvent;
import org.junit.jupiter.api.Test;

class FinesLiveUpdatesTest {
  private final List<String> told = new ArrayList<>();
  private final FinesLiveUpdates updates =
      new FinesLiveUpdates(
          (company, topic, subject) ->
              told.add(company.orElseThrow() + " " + topic + " " + subject));

  @Test
  void browsersOfTheCompanyAreToldWhatChanged() {
    updates.handle(event(FineEvents.FINE_CHANGED));
    assertThat(told).containsExactly(Samples.COMPANY + " fines.fines f1");
  }

  @Test
  void typesOfTheFutureAreIgnored() {
    updates.handle(event("online.arval.cabinet.fines.fine.framed.v1"));
    assertThat(told).isEmpty();
  }

  private static CloudEvent event(String type) {
    return new CloudEvent(
        "id",
        FineEvents.SOURCE,
        type,
        Optional.of("f1"),
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        JsonNodeFactory.instance.objectNode().put("companyId", Samples.COMPANY.value()));
  }
}
