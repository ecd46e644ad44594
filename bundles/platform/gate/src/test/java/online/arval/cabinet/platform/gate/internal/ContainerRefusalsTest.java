package online.arval.cabinet.platform.gate.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ContainerRefusalsTest {
  private TestGate gate;

  @BeforeEach
  void start() throws Exception {
    gate = TestGate.standard();
    gate.serve("/", TestGate.text("portal"));
    gate.get("/");
  }

  @AfterEach
  void stop() throws Exception {
    gate.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET /%2e%2e%2fetc HTTP/1.1, Host: x, 400, malformed-request",
    "GET /%zz HTTP/1.1, Host: x, 400, malformed-request",
    "GET / HTTP/1.1, X-Nobody: 1, 400, malformed-request",
    "GET /x/../META-INF/x HTTP/1.1, Host: x, 404, not-found",
    "TRACE / HTTP/1.1, Host: x, 405, method-not-allowed",
    "GET /?a=%zz HTTP/1.1, Host: x, 400, malformed-query",
    "GET /?a=b%00 HTTP/1.1, Host: x, 400, malformed-query",
    "GET /?a=%ff%fe HTTP/1.1, Host: x, 400, malformed-query",
    "GET /?a=%c0%af HTTP/1.1, Host: x, 400, malformed-query",
    "GET /?a=%D0%98&b=%D0 HTTP/1.1, Host: x, 400, malformed-query",
    "GET /?%D0x%98 HTTP/1.1, Host: x, 400, malformed-query",
    "GET /?a=%ED%A0%80 HTTP/1.1, Host: x, 400, malformed-query",
    "GET / HTTP/1.1, Content-Length: -1, 400, malformed-request",
  })
  void isAProblemDocument(String line, String header, int status, String code) throws Exception {
    String answer = send(line + "\r\n" + header);
    assertThat(answer).startsWith("HTTP/1.1 " + status);
    assertThat(answer)
        .contains("Content-Type: application/problem+json")
        .contains("X-Content-Type-Options: nosniff")
        .contains("X-Correlation-Id: ")
        .contains("\"status\":" + status)
        .contains("\"code\":\"" + code + "\"")
        .doesNotContain("jetty")
        .doesNotContain("<html>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%D0%98%f0%9f%9a%97", "%D0%98=", "a=%EF%BF%BD", "a=100%25&b=+"})
  void aQueryMayBeAnyText(String query) throws Exception {
    assertThat(send("GET /?" + query + " HTTP/1.1\r\nHost: x")).startsWith("HTTP/1.1 200");
  }

  @Test
  void aQueryOfBareBytesIsTextToo() throws Exception {
    assertThat(bare("\u0418".getBytes(StandardCharsets.UTF_8))).startsWith("HTTP/1.1 200");
    assertThat(bare(new byte[] {(byte) 0xff, (byte) 0xfe}))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json");
  }

  private String bare(byte[] value) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", gate.port())) {
      var out = socket.getOutputStream();
      out.write("GET /?a=".getBytes(StandardCharsets.US_ASCII));
      out.write(value);
      String rest = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
      out.write(rest.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /", "GET / HTTP/0.9", "GET / HTTP/3.7"})
  void anotherVersionOfHttpIsNotOurFault(String line) throws Exception {
    assertThat(send(line + "\r\nHost: x"))
        .contains("\"code\":\"http-version-not-supported\"", "\"status\":505")
        .doesNotContain("our side");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%00 HTTP/1.1\r\nHost: x",
        "GET /%2e%2e%2fetc HTTP/1.1\r\nHost: x",
        "GET / HTTP/1.1\r\nX-Nobody: 1",
        "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1",
        "GET / HTTP/9.9\r\nHost: x",
        "GET /x/../META-INF/x HTTP/1.1\r\nHost: x",
        "TRACE / HTTP/1.1\r\nHost: x",
        "GET /?a=%zz HTTP/1.1\r\nHost: x",
      })
  void saysWhenItClosesTheConnection(String head) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", gate.port())) {
      String next = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
      byte[] both = (head + "\r\n\r\n" + next).getBytes(StandardCharsets.US_ASCII);
      socket.getOutputStream().write(both);
      String answers =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(answers.split("Connection: close", -1)).as(answers).hasSize(2);
    }
  }

  @Test
  void onlyChunksAreTaken() throws Exception {
    String head = "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: ";
    try (Socket socket = new Socket("127.0.0.1", gate.port())) {
      byte[] request =
          (head + "gzip, chunked\r\n\r\n0\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
      socket.getOutputStream().write(request);
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 400")
          .contains("unsupported-transfer-encoding");
    }
  }

  @Test
  void lengthsAreNamed() throws Exception {
    assertThat(send("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x"))
        .startsWith("HTTP/1.1 414")
        .contains("address-too-long");
    assertThat(send("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(20_000)))
        .startsWith("HTTP/1.1 431")
        .contains("headers-too-large");
  }

  @Test
  void untilTheGateIsOpenEverythingComesBackLater() throws Exception {
    gate.opening.set(false);
    assertThat(send("GET / HTTP/1.1\r\nHost: x"))
        .startsWith("HTTP/1.1 503")
        .contains("Retry-After: 5")
        .contains("Content-Type: application/problem+json")
        .contains("\"code\":\"starting\"");
    gate.opening.set(true);
    assertThat(gate.get("/").body()).isEqualTo("portal");
  }

  @Test
  void goesWithTheGate() throws Exception {
    gate.refusals.stop();
    gate.get("/");
    assertThat(send("GET /%zz HTTP/1.1\r\nHost: x")).contains("<html>");
  }

  private String send(String head) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", gate.port())) {
      String request = head + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }
}
