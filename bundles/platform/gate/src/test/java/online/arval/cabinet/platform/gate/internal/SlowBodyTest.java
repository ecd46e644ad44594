package online.arval.cabinet.platform.gate.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that send their bodies slowly, in part, or not at all. */
@Timeout(60)
class SlowBodyTest {
  private static final String ECHO = "/api/v1/echo";

  private final List<Socket> sockets = new ArrayList<>();
  private TestGate gate;
  private Target echo;

  @BeforeEach
  void start() throws Exception {
    gate = TestGate.standard();
    echo = gate.serve(ECHO, echo());
  }

  private static jakarta.servlet.Servlet echo() {
    return TestGate.servlet((q, a) -> a.getOutputStream().write(q.getInputStream().readAllBytes()));
  }

  @AfterEach
  void stop() throws Exception {
    for (Socket socket : sockets) {
      socket.close();
    }
    until(() -> gate.bodyBytes() == 0);
    assertThat(gate.bodiesWaiting()).isZero();
    gate.close();
  }

  @Test
  void manyWhoSendNothingTakeAFeatureFromNobody() throws Exception {
    for (int i = 0; i < 20 * TestGate.CONCURRENCY; i++) {
      send(head("Content-Length: 100") + "{\"begin");
    }
    until(() -> gate.bodiesWaiting() == sockets.size());
    long begin = System.nanoTime();
    assertThat(gate.get(ECHO).statusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
    for (Socket socket : sockets) {
      assertThat(answer(socket)).startsWith("HTTP/1.1 408 ").contains("\"code\":\"body-too-slow\"");
    }
  }

  @Test
  void aBodyInPiecesArrivesWhole() throws Exception {
    Socket socket = send(head("Content-Length: 10") + "01234");
    until(() -> gate.bodiesWaiting() == 1);
    write(socket, "56789");
    assertThat(answer(socket)).startsWith("HTTP/1.1 200 ").endsWith("0123456789");

    Socket chunked = send(head("Transfer-Encoding: chunked") + "3\r\nabc\r\n");
    until(() -> gate.bodiesWaiting() == 1);
    write(chunked, "2\r\nde\r\n0\r\n\r\n");
    assertThat(answer(chunked)).startsWith("HTTP/1.1 200 ").endsWith("abcde");
  }

  @Test
  void aBodyThatIsThereAtOnceDoesNotWait() throws Exception {
    assertThat(answer(send(head("Content-Length: 5") + "01234"))).endsWith("01234");
    assertThat(gate.bodyBytes()).isZero();
  }

  @Test
  void aConnectionGoesOnAfterASlowBody() throws Exception {
    String keptAlive = head("Content-Length: 2").replace("Connection: close\r\n", "");
    Socket socket = send(keptAlive + "a");
    until(() -> gate.bodiesWaiting() == 1);
    write(socket, "b");
    until(() -> gate.bodiesWaiting() == 0);
    write(socket, head("Content-Length: 2") + "cd");
    assertThat(answer(socket)).contains("ab").endsWith("cd");
  }

  @Test
  void aBodyThatEndsEarlyIsNamed() throws Exception {
    Socket socket = send(head("Content-Length: 100") + "{\"begin");
    until(() -> gate.bodiesWaiting() == 1);
    socket.shutdownOutput();
    assertThat(answer(socket)).startsWith("HTTP/1.1 400 ").contains("\"incomplete-body\"");

    Socket broken = send(head("Transfer-Encoding: chunked") + "3\r\nabc\r\nno chunk\r\n");
    assertThat(answer(broken)).startsWith("HTTP/1.1 400 ");
  }

  @Test
  void tooMuchIsRefusedAfterItHasCome() throws Exception {
    Socket socket = send(head("Transfer-Encoding: chunked") + "2\r\nab\r\n");
    until(() -> gate.bodiesWaiting() == 1);
    String chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
    write(socket, chunk.repeat(20) + "0\r\n\r\n");
    assertThat(answer(socket)).startsWith("HTTP/1.1 413 ").contains("\"body-too-large\"");
  }

  @Test
  void aSlowBodyAndAFeatureThatIsReplaced() throws Exception {
    gate.router.declare(ECHO, "test.bundle");
    gate.retire(ECHO, echo);
    Socket socket = send(head("Content-Length: 4") + "ab");
    until(() -> gate.bodiesWaiting() == 1);
    write(socket, "cd");
    until(() -> gate.waiting() == 1);
    assertThat(gate.bodyBytes()).isPositive();
    gate.serve(ECHO, echo());
    assertThat(answer(socket)).startsWith("HTTP/1.1 200 ").endsWith("abcd");
  }

  @Test
  void whoGoesAwayLeavesNothing() throws Exception {
    Socket socket = send(head("Content-Length: 100") + "{\"begin");
    until(() -> gate.bodiesWaiting() == 1);
    socket.setSoLinger(true, 0);
    socket.close();
    until(() -> gate.bodiesWaiting() == 0);
  }

  @Test
  void aGateThatClosesAnswersThem() throws Exception {
    Socket socket = send(head("Content-Length: 100") + "{\"begin");
    until(() -> gate.bodiesWaiting() == 1);
    gate.closeGate();
    assertThat(answer(socket)).startsWith("HTTP/1.1 503 ").contains("Retry-After: ");
  }

  @Test
  void theRoomIsBoundedAndHalfOfItIsForOthers() {
    BodyRoom room = new BodyRoom(100);
    assertThat(room.take("a", 50)).isTrue();
    assertThat(room.take("a", 1)).isFalse();
    assertThat(room.take("b", 30)).isTrue();
    assertThat(room.take("c", 30)).isFalse();
    room.giveBack("a", 50);
    assertThat(room.take("c", 30)).isTrue();
    assertThat(room.taken()).isEqualTo(60);
  }

  private static String head(String header) {
    return String.format(
        Locale.ROOT,
        "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n\r\n",
        ECHO,
        header);
  }

  private Socket send(String text) throws IOException {
    Socket socket = new Socket("127.0.0.1", gate.port());
    sockets.add(socket);
    write(socket, text);
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.sleep(5);
    }
  }
}
