package online.arval.cabinet.itests.container;

import online.arval.cabinet.payments.tck.GatewayCompatibilityTest;
import online.arval.cabinet.payments.tck.GatewayUnderTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** The bundle of the connector passes the compatibility test in the container too. */
@EnabledIfSystemProperty(named = "cabinet.kit", matches = "container")
@ExtendWith(ExamContainer.Running.class)
class TBankInContainerIT extends GatewayCompatibilityTest {
  private static ExamContainer container;

  @BeforeAll
  static void connector(ExamContainer running) {
    container = running;
    container.only(Gateways.TBANK);
  }

  @Override
  protected GatewayUnderTest start() {
    return new GatewayInContainer(container, Gateways.TBANK);
  }
}
