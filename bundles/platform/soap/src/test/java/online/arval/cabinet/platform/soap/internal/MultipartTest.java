package online.arval.cabinet.platform.soap.internal;

import static online.arval.cabinet.platform.soap.internal.Multipart.part;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages with attachments: whole ones are read, all others are their sender's fault. */
class MultipartTest {
  private static Server server;
  private int callsBefore;

  @BeforeAll
  static void start() throws Exception {
    server = new Server(Config.of(Map.of()));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @BeforeEach
  void remember() {
    callsBefore = server.calls.size();
  }

  @AfterEach
  void noErrorIsLogged() {
    assertThat(server.errors).isEmpty();
  }

  @Test
  void wholeMessagesAreReadWhateverSurroundsThem() throws Exception {
    String message = Multipart.greeting();
    assertThat(read(message, Multipart.TYPE).body()).contains("Hello Anna");
    String framed = "preamble\r\n" + Multipart.greeting() + "epilogue\r\n--uuid:part\r\nA: b";
    assertThat(read(framed, Multipart.TYPE).body()).contains("Hello Anna");
    String shortest = Multipart.greeting().replace("\r\n", "\n").replaceAll("--\n$", "-- \t");
    assertThat(read(shortest, Multipart.TYPE).body()).contains("Hello Anna");
    String unquoted = "Multipart/Related; boundary=uuid:part; start=<root@test>;";
    assertThat(read(Multipart.greeting(), unquoted).body()).contains("Hello Anna");
  }

  @Test
  void attachmentsArriveByteForByte() throws Exception {
    String content = "\r\n-- \r\n--uuid:par\r\n--uuid:partner\r\nx--uuid:part\r\n\n";
    int size = content.length();
    String message = Multipart.weighing("cid:a%40b", part("other", ""), part("a@b", content));
    HttpResponse<String> answer = read(message, Multipart.TYPE);
    assertThat(answer.body()).contains("<bytes>" + size + "</bytes>");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("multipart/related");
  }

  @Test
  void transferEncodingsAreUndone() throws Exception {
    assertSize(3, "base64", "YW\tJ\r\nj");
    assertSize(2, "Base64", "YWI=");
    assertSize(7, "quoted-printable", "a=20=\r\n=C3=9f \t\r\nb");
    assertSize(1, "QUOTED-PRINTABLE", "a" + " ".repeat(300_000));
    assertSize(300_002, "quoted-printable", "a" + " ".repeat(300_000) + "b");
    assertSize(4, "8bit", "ёж");
    assertSize(3, "7BIT", "abc");
  }

  private void assertSize(int size, String encoding, String content) throws Exception {
    String attachment = part("a", content, "content-transfer-encoding: " + encoding);
    assertThat(read(Multipart.weighing("cid:a", attachment), Multipart.TYPE).body())
        .contains("<bytes>" + size + "</bytes>");
  }

  @Test
  void theStartMayBeAnyPartAndHaveItsOwnCharset() throws Exception {
    String envelope = Envelope.greet(Envelope.digest("erp", "s3cret"), "Ёж");
    String root = part("later", envelope, "Content-Type: text/xml;", " charset=utf-8");
    String message = Multipart.of("no message", part("a", "b"), root);
    String type = Multipart.TYPE.replace("root@test", "later");
    assertThat(read(message, type).body()).contains("Hello Ёж");
  }

  /** Wherever the connection, a proxy or a full disk ends it. */
  @Test
  void aMessageCutOffAnywhereHasNoEffect() throws Exception {
    byte[] message = Multipart.bytes(Multipart.greeting());
    int whole = message.length - "\r\n".length();
    int envelope = new String(message, StandardCharsets.UTF_8).indexOf("</s:Envelope>");
    for (int end = whole - 1; end > 0; end -= end > envelope ? 1 : 61) {
      assertRefused(server.post(Arrays.copyOf(message, end), Multipart.TYPE, "\"\""), "parts");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/related",
        "multipart/related; type=\"text/xml\"",
        "multipart/related; boundary=",
        "multipart/related; boundary=\"\"",
        "multipart/related; boundary=\" \"",
        "multipart/related; boundary=other",
        "multipart/related; boundary=uuid",
        "multipart/related; boundary=\"uuid:part\"; boundary=\"other\"",
        "multipart/related; boundary=\"uuid:part",
        "multipart/related; boundary=\"uuid:part\" x",
        "multipart/related; boundary=\"uuid:part\"; start=\"<nobody@test>\"",
        "multipart/related; boundary=\"uuid:part\"; start=\"<>\"",
        "multipart/related; boundary=\"uuid:part\"; start=\"\"",
      })
  void typesThatDoNotLeadToTheParts(String type) throws Exception {
    assertRefused(server.post(Multipart.greeting(), type), "parts");
  }

  @Test
  void boundariesAreNotLong() throws Exception {
    String longest = "b".repeat(70);
    String type = "multipart/related; boundary=";
    String message = Multipart.greeting().replace("uuid:part", longest);
    assertThat(read(message, type + longest).body()).contains("Hello Anna");
    String longer = Multipart.greeting().replace("uuid:part", longest + "b");
    assertRefused(server.post(longer, type + longest + "b"), "boundary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "garbage", "--uuid:part--\r\n", "--uuid:part\r\n--uuid:part--"})
  void nothingIsNoMessage(String body) throws Exception {
    assertRefused(server.post(body, "multipart/related; boundary=\"uuid:part\""), "The ");
  }

  @Test
  void headersOfPartsAreShortAndWellFormed() throws Exception {
    for (String field :
        new String[] {
          "X: " + "x".repeat(100_000),
          "X: y\r\n".repeat(2_000) + "Z: z",
          "X: y\r\n" + " z".repeat(8_000),
          "no field",
          ": no name",
          "two words: x",
          "content-id: <again@test>",
          "Content-Transfer-Encoding: gzip",
          "Content-Transfer-Encoding: x-uuencode",
          "Content-Transfer-Encoding:",
        }) {
      assertRefused(
          server.post(Multipart.weighing("cid:a", part("a", "b", field)), Multipart.TYPE), "parts");
      String inRoot = Multipart.greeting().replaceFirst("\r\n", "\r\n" + field + "\r\n");
      assertRefused(server.post(inRoot, Multipart.TYPE), "parts");
    }
    String charset = Multipart.greeting().replace("charset=UTF-8", "charset=\"none such\"");
    assertRefused(server.post(charset, Multipart.TYPE), "charset");
    String type = Multipart.greeting().replace("charset=UTF-8", "\"");
    assertRefused(server.post(type, Multipart.TYPE), "parts");
  }

  @ParameterizedTest
  @CsvSource({
    "base64, YWJjZ",
    "base64, YW-_",
    "base64, Y=Jj",
    "quoted-printable, a=",
    "quoted-printable, a=2",
    "quoted-printable, a=xx",
    "quoted-printable, a=ё",
  })
  void damagedContentIsNotGuessed(String encoding, String content) throws Exception {
    String attachment = part("a", content, "Content-Transfer-Encoding: " + encoding);
    assertRefused(
        server.post(Multipart.weighing("cid:a", attachment), Multipart.TYPE), "a part is not");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cid:b",
        "a",
        "",
        "cid:",
        "cid:%zz",
        "cid:%",
        "CID%3Aa",
        "http://127.0.0.1:1/a",
        "file:///etc/passwd",
        "cid:http://127.0.0.1:1/a"
      })
  void referencesLeadToAttachments(String href) throws Exception {
    assertRefused(
        server.post(Multipart.weighing(href, part("a", "b")), Multipart.TYPE),
        "refers to an attachment that is not there");
  }

  @Test
  void referencesWithoutAttachmentsOrWithoutAddress() throws Exception {
    String refers = Multipart.weighing("cid:a");
    assertRefused(server.post(refers, Multipart.TYPE), "attachment that is not there");
    String plain = refers.substring(refers.indexOf("<s:"), refers.indexOf("\r\n--uuid:part--"));
    assertRefused(server.post(plain), "attachment that is not there");
    String nowhere = Multipart.weighing("x", part("a", "b")).replace("href='x'", "");
    assertRefused(server.post(nowhere, Multipart.TYPE), "attachment that is not there");
  }

  /** What security reads is read from the parts before anybody is known. */
  @Test
  void referencesInSecurityHeadersLeadToAttachments() throws Exception {
    String include = "<x:Include xmlns:x='http://www.w3.org/2004/08/xop/include' href='cid:b'/>";
    for (String element : new String[] {"Username", "Password", "Nonce"}) {
      String token =
          Envelope.digest("erp", "s3cret")
              .replaceFirst("(<w:" + element + "(?: [^>]*)?>)[^<]*", "$1" + include);
      String message = Multipart.of(Envelope.greet(token, "Anna"), part("a", "b"));
      assertThat(message).contains("cid:b");
      assertRefused(server.post(message, Multipart.TYPE), "attachment that is not there");
      String found = message.replace("cid:b", "cid:a");
      assertThat(server.post(found, Multipart.TYPE).body())
          .contains("FailedAuthentication")
          .doesNotContain("Hello");
    }
  }

  @Test
  void twoPartsWithOneIdAreAmbiguous() throws Exception {
    String twice = Multipart.weighing("cid:a", part("a", "b"), part("a", "bc"));
    assertRefused(server.post(twice, Multipart.TYPE), "the same Content-ID");
    String encoded = Multipart.weighing("cid:a", part("a", "b"), part("%61", "bc"));
    assertRefused(server.post(encoded, Multipart.TYPE), "the same Content-ID");
    String root = Multipart.weighing("cid:root@test", part("root@test", "b"));
    assertRefused(server.post(root, Multipart.TYPE), "the same Content-ID");
  }

  @Test
  void partsAreNotMany() throws Exception {
    String[] parts = new String[21];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = part("a" + i, "b");
    }
    String most = Multipart.weighing("cid:a19", Arrays.copyOf(parts, 20));
    assertThat(read(most, Multipart.TYPE).body()).contains("<bytes>1</bytes>");
    assertRefused(server.post(Multipart.weighing("cid:a1", parts), Multipart.TYPE), "too many");
  }

  @Test
  void thePartsOfOtherTypesAreNotLookedFor() throws Exception {
    String plain = Envelope.greet(Envelope.digest("erp", "s3cret"), "Anna");
    String type = "text/xml; x=\"multipart/related\"";
    assertThat(read(plain, type).body()).contains("Hello Anna");
    assertRefused(server.post(Multipart.greeting(), type), "not well-formed");
  }

  private HttpResponse<String> read(String message, String type) throws Exception {
    HttpResponse<String> answer = server.post(message, type);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(server.calls).hasSize(callsBefore + 1);
    callsBefore++;
    return answer;
  }

  private void assertRefused(HttpResponse<String> answer, String why) {
    assertThat(answer.body()).contains(":Client</faultcode>", why).doesNotContain("Hello");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(server.calls).hasSize(callsBefore);
  }
}
