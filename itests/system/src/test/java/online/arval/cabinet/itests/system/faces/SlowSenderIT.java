package online.arval.cabinet.itests.system.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients that announce a body and do not send it, more of them than a feature runs at once. */
@ExtendWith(RunningDemo.class)
class SlowSenderIT {
  private static final int MANY = 50;

  private final Demo demo;
  private final List<Socket> sockets = new ArrayList<>();

  SlowSenderIT(Demo demo) {
    this.demo = demo;
  }

  @AfterEach
  void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  @Test
  void takeNothingFromOthers() throws Exception {
    for (String target :
        List.of("/api/v1/session", "/api/v1/fleet/drivers", "/oauth2/token", "/api/v1/fines")) {
      for (int i = 0; i < MANY; i++) {
        begin(target, "application/json");
      }
    }
    for (int i = 0; i < MANY; i++) {
      begin("/soap/v1/FleetService", "text/xml");
    }
    demo.as("fleet").get("/api/v1/session").expect(200);
    demo.as("fleet").get("/api/v1/fleet/vehicles?limit=1").expect(200);
    demo.as("fleet").get("/api/v1/fines?limit=1").expect(200);
    demo.anonymous().get("/soap/v1/FleetService?wsdl").expect(200);
  }

  @Test
  void aBodyThatEndsEarlyIsNamedAndLeavesNoTrace() throws Exception {
    long before = errors();
    for (String target : List.of("/api/v1/session", "/api/v1/fleet/drivers", "/oauth2/token")) {
      Socket socket = begin(target, "application/json");
      socket.shutdownOutput();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).as(target).startsWith("HTTP/1.1 400 ").contains("\"incomplete-body\"");
    }
    assertThat(errors()).as("errors in the log").isEqualTo(before);
  }

  private Socket begin(String target, String type) throws IOException {
    Socket socket = new Socket("127.0.0.1", demo.port());
    socket.setSoTimeout(70_000);
    sockets.add(socket);
    String head =
        "POST "
            + target
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: "
            + type
            + "\r\nContent-Length: 100\r\n\r\n{\"begin";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return socket;
  }

  private long errors() throws IOException {
    try (var lines = Files.lines(demo.process().data().resolve("log/cabinet.log"))) {
      return lines.filter(line -> line.contains("| ERROR |")).count();
    }
  }
}
