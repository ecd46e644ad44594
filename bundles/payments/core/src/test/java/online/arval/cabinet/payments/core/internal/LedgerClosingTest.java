package online.arval.cabinet.payments.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Test;

class LedgerClosingTest {
  @Test
  void closingChangesNoBalanceAndAnImbalanceIsToldBeforeAndAfterIt() {
    try (Cashier cashier = new Cashier()) {
      LedgerClosing closing = new LedgerClosing(cashier.ledger);
      cashier.paid(100);
      cashier.clock.forward(Duration.ofHours(1));
      cashier.announce(Cashier.GATEWAY, true);
      closing.run();
      cashier.paid(200);
      assertThat(cashier.balances())
          .isEqualTo(Map.of("gateway:yookassa", 300L, "obligation:fines", -300L));
      assertThat(closing.execute().getStatus()).isEqualTo(Result.Status.OK);
      cashier.database.tx(
          em ->
              SqlText.of("update payments_ledger_entry set kopecks = 201 where kopecks = 200")
                  .run(em));
      assertThat(closing.execute().getStatus()).isEqualTo(Result.Status.CRITICAL);
      cashier.clock.forward(Duration.ofHours(1));
      closing.run();
      assertThat(closing.execute().getStatus()).isEqualTo(Result.Status.CRITICAL);
    }
  }
}
