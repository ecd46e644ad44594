package online.arval.cabinet.payments.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.payments.api.PaymentEvents;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.model.CompanyId;
import org.junit.jupiter.api.Test;

class PaymentsLiveUpdatesTest {
  private static final CompanyId COMPANY = CompanyId.create();

  private final List<String> told = new ArrayList<>();
  private final PaymentsLiveUpdates updates =
      new PaymentsLiveUpdates(
          (company, topic, subject) ->
              told.add(company.orElseThrow() + " " + topic + " " + subject));

  @Test
  void browsersOfTheCompanyAreToldWhichPaymentChanged() {
    updates.handle(event(PaymentEvents.PAYMENT_CHANGED));
    updates.handle(event(PaymentEvents.REFUND_CHANGED));
    updates.handle(event("online.arval.cabinet.payments.something.v1"));
    assertThat(told)
        .containsExactly(COMPANY + " payments.payments p1", COMPANY + " payments.refunds p1");
  }

  private static CloudEvent event(String type) {
    return new CloudEvent(
        "id",
        PaymentEvents.SOURCE,
        type,
        Optional.of("r1"),
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        JsonNodeFactory.instance
            .objectNode()
            .put("companyId", COMPANY.value())
            .put("paymentId", "p1"));
  }
}
