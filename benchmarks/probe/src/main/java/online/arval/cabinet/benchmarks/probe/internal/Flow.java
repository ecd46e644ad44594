package online.arval.cabinet.benchmarks.probe.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A flow of messages: so many, written by so many threads, so many in each transaction.
 *
 * @param messages how many in all; rounded up to whole transactions of every writer
 * @param writers threads that write at once
 * @param perTransaction messages written in one transaction
 */
record Flow(int messages, int writers, int perTransaction) {
  Flow {
    if (messages < 1 || writers < 1 || perTransaction < 1) {
      throw new IllegalArgumentException("all of a flow is positive");
    }
  }

  int transactionsOfWriter() {
    return (messages + writers * perTransaction - 1) / (writers * perTransaction);
  }

  int total() {
    return transactionsOfWriter() * writers * perTransaction;
  }

  /** Runs the work once in each writer's thread and waits for the end of all. */
  void eachWriter(Callable<Void> work) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    try {
      List<Future<Void>> running = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        running.add(threads.submit(work));
      }
      for (Future<Void> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
