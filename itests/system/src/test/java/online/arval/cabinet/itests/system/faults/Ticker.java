package online.arval.cabinet.itests.system.faults;

import online.arval.cabinet.platform.persistence.Transactions;
import online.arval.cabinet.platform.scheduling.ScheduledTask;

/** A timer that leaves a row for each run. */
final class Ticker implements ScheduledTask {
  /** The table of runs: {@code node}. */
  static final String TABLE = "itest_tick";

  /** Name of the task. */
  static final String TASK = "itest.ticker";

  /** Seconds from run to run. */
  static final int SECONDS = 2;

  private final Transactions transactions;

  Ticker(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void run() {
    Witness.execute(
        transactions, "insert into " + TABLE + " values (?)", System.getProperty("cabinet.data"));
  }
}
