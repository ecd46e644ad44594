package online.arval.cabinet.routes.payments.tbank.internal;

import online.arval.cabinet.payments.tck.Bench;
import online.arval.cabinet.payments.tck.GatewayUnderTest;
import online.arval.cabinet.payments.tck.SavedMethodsCompatibilityTest;

class TBankSavedMethodsTest extends SavedMethodsCompatibilityTest {
  @Override
  protected GatewayUnderTest start() throws Exception {
    return new SimulatedTBank(new Bench());
  }
}
