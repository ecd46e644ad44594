package online.arval.cabinet.platform.gate.internal;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/**
 * Runs an action when an asynchronous request ends, however it does. A new start forgets it, as a
 * new pass listens anew.
 */
record AsyncEnd(Runnable action) implements AsyncListener {
  @Override
  public void onComplete(AsyncEvent event) {
    action.run();
  }

  @Override
  public void onError(AsyncEvent event) {
    // completion follows
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    // completion or a dispatch follows
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // see above
  }
}
