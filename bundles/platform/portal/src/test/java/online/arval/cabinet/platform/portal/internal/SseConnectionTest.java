package online.arval.cabinet.platform.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import online.arval.cabinet.platform.model.CompanyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SseConnectionTest {
  private final CompanyId company = CompanyId.create();
  private final LiveHub hub = Fakes.hub();
  private final Wire wire = new Wire();
  private final AtomicInteger completed = new AtomicInteger();
  private final SseConnection connection = new SseConnection(Runnable::run);
  private final LiveStream stream =
      new LiveStream(Fakes.manager(company), "s", () -> true, 5, connection);

  @BeforeEach
  void connect() throws IOException {
    hub.open(stream, Optional.empty());
    connection.start(context(), stream, () -> hub.close(stream));
  }

  @Test
  void whatWaitsIsWrittenAndFlushedOnceTheClientTakesIt() {
    assertThat(wire.text()).isEmpty();
    wire.open();
    assertThat(wire.text()).contains("event: hello").endsWith("\n\n");
    hub.publish(Optional.of(company), "fleet.vehicles", "v1");
    assertThat(wire.text()).endsWith("data: {\"topic\":\"fleet.vehicles\",\"subject\":\"v1\"}\n\n");
    assertThat(wire.unflushed).isFalse();
  }

  @Test
  void aClientThatDoesNotReadHoldsNobodyUp() {
    wire.open();
    wire.ready = false;
    for (int i = 0; i < 20; i++) {
      hub.publish(Optional.of(company), "t", "" + i);
    }
    assertThat(wire.text()).doesNotContain("\"subject\"");
    wire.open();
    assertThat(wire.text()).contains("event: resync");
  }

  @Test
  void aBrokenConnectionLeavesTheHub() {
    wire.open();
    wire.broken = true;
    hub.publish(Optional.of(company), "t", "x");
    assertThat(hub.size()).isZero();
    assertThat(completed).hasValue(1);
  }

  @Test
  void endingCompletesTheAnswerOnce() {
    wire.open();
    hub.shutDown();
    connection.end();
    assertThat(completed).hasValue(1);
  }

  private AsyncContext context() {
    ServletResponse response =
        (ServletResponse)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServletResponse.class},
                (proxy, method, arguments) -> wire);
    return (AsyncContext)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {AsyncContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getResponse" -> response;
                  case "complete" -> {
                    completed.incrementAndGet();
                    yield null;
                  }
                  default -> null;
                });
  }

  /**
   * The container's end of a connection: takes bytes while ready, and allows no write when it is
   * not.
   */
  private static final class Wire extends ServletOutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private WriteListener listener;
    private boolean ready;
    private boolean broken;
    private boolean unflushed;

    String text() {
      return bytes.toString(StandardCharsets.UTF_8);
    }

    void open() {
      ready = true;
      try {
        listener.onWritePossible();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public boolean isReady() {
      return ready;
    }

    @Override
    public void setWriteListener(WriteListener given) {
      listener = given;
    }

    @Override
    public void write(int one) throws IOException {
      if (broken) {
        throw new IOException("the client has gone");
      }
      if (!ready) {
        throw new IllegalStateException("a write while not ready");
      }
      bytes.write(one);
      unflushed = true;
    }

    @Override
    public void flush() {
      unflushed = false;
    }
  }
}
