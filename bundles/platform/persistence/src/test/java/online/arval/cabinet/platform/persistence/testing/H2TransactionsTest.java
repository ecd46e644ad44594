package online.arval.cabinet.platform.persistence.testing;

class H2TransactionsTest extends TransactionsContract {
  @Override
  TestDatabases connect() {
    return TestDatabases.inMemory();
  }
}
