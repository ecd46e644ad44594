package online.arval.cabinet.platform.portal.internal;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Writes a stream's frames into an asynchronous answer without ever blocking. Whoever publishes
 * only wakes it; the writing happens on the executor or on a thread of the container.
 */
final class SseConnection implements LiveStream.Connection, WriteListener, AsyncListener {
  private final Executor executor;
  private AsyncContext context;
  private ServletOutputStream out;
  private LiveStream stream;
  private Runnable onGone;
  private boolean unflushed;
  private boolean ending;
  private boolean over;

  SseConnection(Executor executor) {
    this.executor = executor;
  }

  void start(AsyncContext started, LiveStream from, Runnable whenGone) throws IOException {
    ServletOutputStream opened = started.getResponse().getOutputStream();
    synchronized (this) {
      context = started;
      stream = from;
      onGone = whenGone;
      out = opened;
    }
    started.setTimeout(0);
    started.addListener(this);
    opened.setWriteListener(this);
  }

  @Override
  public void wake() {
    try {
      executor.execute(this::pump);
    } catch (RejectedExecutionException goingDown) {
      end();
    }
  }

  @Override
  public synchronized void end() {
    ending = true;
    complete();
  }

  @Override
  public void onWritePossible() {
    pump();
  }

  @Override
  public void onError(Throwable broken) {
    gone();
  }

  private void pump() {
    try {
      write();
    } catch (IOException | IllegalStateException broken) {
      gone();
    }
  }

  private synchronized void write() throws IOException {
    while (out != null && !over && !ending && out.isReady()) {
      Optional<String> frame = stream.poll();
      if (frame.isPresent()) {
        out.write(frame.get().getBytes(StandardCharsets.UTF_8));
        unflushed = true;
      } else if (unflushed) {
        unflushed = false;
        out.flush();
      } else {
        return;
      }
    }
  }

  private void gone() {
    Runnable told;
    synchronized (this) {
      told = onGone;
    }
    if (told != null) {
      told.run();
    }
    end();
  }

  private synchronized void complete() {
    if (context != null && !over) {
      over = true;
      try {
        context.complete();
      } catch (IllegalStateException alreadyCompleted) {
        // The container was faster: nothing is left to end.
        over = true;
      }
    }
  }

  @Override
  public void onComplete(AsyncEvent event) {
    synchronized (this) {
      over = true;
    }
    gone();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    gone();
  }

  @Override
  public void onError(AsyncEvent event) {
    gone();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // Only a dispatch would start it again, and nobody dispatches it.
  }
}
