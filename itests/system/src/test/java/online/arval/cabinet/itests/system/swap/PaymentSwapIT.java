package online.arval.cabinet.itests.system.swap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.Await;
import online.arval.cabinet.itests.support.CabinetProcess;
import online.arval.cabinet.itests.support.Charges;
import online.arval.cabinet.itests.support.LoadGenerator;
import online.arval.cabinet.itests.support.LoadReport;
import online.arval.cabinet.itests.support.Management;
import online.arval.cabinet.itests.support.Payer;
import online.arval.cabinet.itests.system.books.PaymentBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Replaces fines, payments and a connector while people look at fines and pay them. {@code
 * cabinet.swaps} of each, {@code cabinet.rate} requests per second.
 */
class PaymentSwapIT {
  private static final String PREFIX = "online.arval.cabinet.";
  private static final List<String> BUNDLES =
      List.of(
          PREFIX + "fines.core",
          PREFIX + "fines.web",
          PREFIX + "payments.core",
          PREFIX + "routes.payments.yookassa");
  private static final int SWAPS = Integer.getInteger("cabinet.swaps", 2);
  private static final int RATE = Integer.getInteger("cabinet.rate", 40);
  private static final int FINES = PaymentTraffic.READ + (60 + 48 * SWAPS) * RATE / 20;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private static Path folder;

  @Test
  void noRequestFailsAndNoPaymentIsLostOrDoubled() throws Exception {
    try (CabinetProcess cabinet = CabinetProcess.at(folder.resolve("data")).start();
        Management management = Management.of(cabinet.data(), cabinet.port())) {
      management.configure(PREFIX + "gate", "rate.per.second", "0");
      Api manager = Api.signedIn(cabinet.url(), "fleet");
      Charges.put(cabinet.url(), manager, FINES, 1);
      Payer payer = new Payer(cabinet.url(), manager);
      PaymentTraffic traffic = new PaymentTraffic(cabinet.url(), manager, payer.unpaid(FINES));
      LoadReport report;
      try (Cashier cashier = new Cashier(payer, traffic)) {
        WarmUp.to(RATE, traffic);
        int before = traffic.ordered().size();
        try (LoadGenerator load = LoadGenerator.start(RATE, traffic)) {
          report = load.report();
          served(report, RATE);
          for (int swap = 1; swap <= SWAPS; swap++) {
            for (String bundle : BUNDLES) {
              management.update(bundle, FreshJar.of(bundle, swap, folder));
              served(report, RATE);
              Await.until("nobody waits", () -> load.unanswered() < RATE / 4 + 2);
            }
          }
        }
        System.out.println("updates: " + SWAPS + " of each of " + BUNDLES + ": " + report);
        assertThat(report.failures()).isEmpty();
        assertThat(report.refusals()).isEmpty();
        PaymentBooks books = new PaymentBooks(cabinet.url());
        Set<String> ordered = traffic.ordered();
        Await.until("every order is paid", () -> cashier.served().containsAll(ordered));
        Await.until("the books agree", () -> books.differences(ordered).isEmpty());
        books.assertExact(ordered);
        assertThat(ordered).hasSize(before + report.served("order"));
        assertThat(cabinet.console("cabinet:dead-letters --json"))
            .contains("[")
            .doesNotContain("{");
      }
    }
  }

  private static void served(LoadReport report, int more) {
    int target = report.served() + more;
    Await.until("served again: " + report, () -> report.served() >= target);
  }
}
