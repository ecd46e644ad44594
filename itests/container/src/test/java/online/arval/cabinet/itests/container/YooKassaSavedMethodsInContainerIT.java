package online.arval.cabinet.itests.container;

import online.arval.cabinet.payments.tck.GatewayUnderTest;
import online.arval.cabinet.payments.tck.SavedMethodsCompatibilityTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** The bundle of the connector keeps means of payment in the container too. */
@EnabledIfSystemProperty(named = "cabinet.kit", matches = "container")
@ExtendWith(ExamContainer.Running.class)
class YooKassaSavedMethodsInContainerIT extends SavedMethodsCompatibilityTest {
  private static ExamContainer container;

  @BeforeAll
  static void connector(ExamContainer running) {
    container = running;
    container.only(Gateways.YOOKASSA);
  }

  @Override
  protected GatewayUnderTest start() {
    return new GatewayInContainer(container, Gateways.YOOKASSA);
  }
}
