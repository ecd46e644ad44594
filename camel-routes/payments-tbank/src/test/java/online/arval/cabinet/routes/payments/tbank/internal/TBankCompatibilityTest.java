package online.arval.cabinet.routes.payments.tbank.internal;

import online.arval.cabinet.payments.tck.Bench;
import online.arval.cabinet.payments.tck.GatewayCompatibilityTest;
import online.arval.cabinet.payments.tck.GatewayUnderTest;

class TBankCompatibilityTest extends GatewayCompatibilityTest {
  @Override
  protected GatewayUnderTest start() throws Exception {
    return new SimulatedTBank(new Bench());
  }
}
