package online.arval.cabinet.itests.launcher;

import java.nio.file.Path;
import java.util.Map;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.Await;
import online.arval.cabinet.itests.support.CabinetProcess;
import online.arval.cabinet.itests.support.FineDesk;
import online.arval.cabinet.itests.support.Management;
import online.arval.cabinet.itests.support.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The registry has {@code cabinet.charges} charges, and the cabinet a small heap. */
@EnabledIfSystemProperty(named = "cabinet.charges", matches = "\\d+")
class ManyChargesIT {
  private static final int CHARGES = Integer.getInteger("cabinet.charges", 5_000);
  private static final String HEAP = "320m";
  private static final String QUICK =
      "{\"latencyMillis\":10,\"redeliverySeconds\":30,\"needReRequest\":0,\"badSignatures\":0}";

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private static Path folder;

  @Test
  void manyChargesAreReadInBoundedMemory() throws Exception {
    try (CabinetProcess cabinet =
            CabinetProcess.at(folder.resolve("data"))
                .with("CABINET_HEAP", HEAP)
                // no fines but those of the test
                .with("CABINET_JAVA_OPTS", "-Dcabinet.demo.fines=0 " + Project.JAVA_OPTIONS)
                .start();
        Management management = Management.of(cabinet.data(), cabinet.port())) {
      // it is the memory that matters, not the patience of a register of the state
      Api.anonymous(cabinet.url()).put("/sim/gisgmp/control/settings", QUICK, Map.of()).expect(200);
      management.configure("online.arval.cabinet.routes.fines.gisgmp", "poll.first.ms", "20");
      Api manager = Api.signedIn(cabinet.url(), "fleet");
      FineDesk desk = new FineDesk(manager);
      Await.until("the registry has announced itself", () -> desk.read(false));
      Await.until("the registry is read", () -> !desk.isReading());
      new ManyCharges(cabinet, management, desk, CHARGES).areReadTwice(manager, 1);
    }
  }
}
