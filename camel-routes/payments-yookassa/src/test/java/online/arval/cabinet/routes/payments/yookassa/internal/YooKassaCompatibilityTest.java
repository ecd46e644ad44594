package online.arval.cabinet.routes.payments.yookassa.internal;

import online.arval.cabinet.payments.tck.Bench;
import online.arval.cabinet.payments.tck.GatewayCompatibilityTest;
import online.arval.cabinet.payments.tck.GatewayUnderTest;

class YooKassaCompatibilityTest extends GatewayCompatibilityTest {
  @Override
  protected GatewayUnderTest start() throws Exception {
    return new SimulatedYooKassa(new Bench());
  }
}
