package online.arval.cabinet.platform.soap.internal;

import java.nio.charset.StandardCharsets;

/** Messages with attachments, as a foreign client writes them. */
final class Multipart {
  static final String TYPE =
      "multipart/related; type=\"application/xop+xml\"; start=\"<root@test>\";"
          + " start-info=\"text/xml\"; boundary=\"uuid:part\"";

  private Multipart() {}

  /** A message that greets, has one attachment and refers to none. */
  static String greeting() throws Exception {
    return of(Envelope.greet(Envelope.digest("erp", "s3cret"), "Anna"), part("letter@test", "abc"));
  }

  /** A message that has the attachments weighed to which the hrefs lead. */
  static String weighing(String href, String... attachments) throws Exception {
    String include =
        "<x:Include xmlns:x='http://www.w3.org/2004/08/xop/include' href='" + href + "'/>";
    String body =
        "<g:weigh xmlns:g='urn:test:greeting:v1'><parcel>" + include + "</parcel></g:weigh>";
    return of(Envelope.of(Envelope.digest("erp", "s3cret"), body), attachments);
  }

  static String of(String envelope, String... attachments) {
    return "--uuid:part\r\nContent-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\n"
        + "Content-Transfer-Encoding: binary\r\nContent-ID: <root@test>\r\n\r\n"
        + envelope
        + "\r\n"
        + String.join("", attachments)
        + "--uuid:part--\r\n";
  }

  static String part(String id, String content, String... moreFields) {
    StringBuilder part =
        new StringBuilder("--uuid:part\r\nContent-ID: <").append(id).append(">\r\n");
    for (String field : moreFields) {
      part.append(field).append("\r\n");
    }
    return part.append("\r\n").append(content).append("\r\n").toString();
  }

  static byte[] bytes(String message) {
    return message.getBytes(StandardCharsets.UTF_8);
  }
}
