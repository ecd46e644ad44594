package online.arval.cabinet.platform.persistence.testing;

class H2ConcurrencyTest extends ConcurrencyContract {
  @Override
  TestDatabases connect() {
    return TestDatabases.inMemory();
  }
}
