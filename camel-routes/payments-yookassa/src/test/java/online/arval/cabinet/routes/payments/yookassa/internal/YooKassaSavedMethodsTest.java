package online.arval.cabinet.routes.payments.yookassa.internal;

import online.arval.cabinet.payments.tck.Bench;
import online.arval.cabinet.payments.tck.GatewayUnderTest;
import online.arval.cabinet.payments.tck.SavedMethodsCompatibilityTest;

class YooKassaSavedMethodsTest extends SavedMethodsCompatibilityTest {
  @Override
  protected GatewayUnderTest start() throws Exception {
    return new SimulatedYooKassa(new Bench());
  }
}
