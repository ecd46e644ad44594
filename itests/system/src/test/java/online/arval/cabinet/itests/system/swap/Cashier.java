package online.arval.cabinet.itests.system.swap;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import online.arval.cabinet.itests.support.Payer;

/** Presses "pay" for every payment that was ordered, once. */
public final class Cashier implements AutoCloseable {
  private final Payer payer;
  private final PaymentTraffic traffic;
  private final Set<String> served = ConcurrentHashMap.newKeySet();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final Thread thread = new Thread(this::work, "cashier");
  private volatile boolean ended;

  /** Begins at once. */
  public Cashier(Payer payer, PaymentTraffic traffic) {
    this.payer = payer;
    this.traffic = traffic;
    thread.start();
  }

  /** Payments at whose page "pay" was pressed. */
  public Set<String> served() {
    if (failure.get() != null) {
      throw new AssertionError("the cashier", failure.get());
    }
    return served;
  }

  private void work() {
    try {
      while (!ended) {
        for (String payment : traffic.ordered()) {
          if (!served.contains(payment)) {
            payer.press(payer.atTheGateway(payment), "pay");
            served.add(payment);
          }
        }
        LockSupport.parkNanos(50_000_000);
      }
    } catch (RuntimeException | AssertionError e) {
      failure.set(e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    ended = true;
    thread.join();
  }
}
