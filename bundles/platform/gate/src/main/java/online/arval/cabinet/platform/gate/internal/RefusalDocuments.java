package online.arval.cabinet.platform.gate.internal;

import java.nio.ByteBuffer;
import online.arval.cabinet.platform.gate.Problems;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.operations.Correlation;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers with a problem document what the container refuses before any servlet sees it. Jetty's
 * own words are left out: they quote the request and the library.
 */
final class RefusalDocuments implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    String id = Correlation.accept(request.getHeaders().get(Correlation.HEADER));
    byte[] body;
    try (Correlation.Scope scope = Correlation.open(id)) {
      body = Problems.bytes(problem(status), status, instance(request));
    }
    var headers = response.getHeaders();
    Headers.PROTECTION.forEach(headers::put);
    headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    headers.put(Correlation.HEADER, id);
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    headers.put(HttpHeader.CONTENT_TYPE, Problems.MEDIA_TYPE);
    headers.put(HttpHeader.CONTENT_LENGTH, body.length);
    if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
      headers.put(HttpHeader.RETRY_AFTER, Gate.COME_BACK.toSeconds());
    }
    if (status == HttpStatus.METHOD_NOT_ALLOWED_405) {
      headers.put(HttpHeader.ALLOW, "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
    }
    if (request.getConnectionMetaData().getHttpVersion() != HttpVersion.HTTP_2) {
      // the container closes after each of these, but does not say so
      headers.put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
    }
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }

  private static ProblemException problem(int status) {
    return switch (status) {
      case HttpStatus.URI_TOO_LONG_414 ->
          malformed("address-too-long", "The address of the request is too long.");
      case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
          malformed("headers-too-large", "The headers of the request are too large.");
      case HttpStatus.EXPECTATION_FAILED_417 ->
          malformed("unknown-expectation", "The header Expect asks for what is not offered.");
      case HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 ->
          malformed("http-version-not-supported", "Only HTTP/1.1 and HTTP/1.0 are spoken here.");
      case HttpStatus.METHOD_NOT_ALLOWED_405 ->
          ProblemException.of(
              ProblemKind.METHOD_NOT_ALLOWED,
              "method-not-allowed",
              "This method is not offered anywhere.");
      case HttpStatus.SERVICE_UNAVAILABLE_503 ->
          ProblemException.of(
              ProblemKind.UNAVAILABLE,
              "starting",
              "The cabinet is starting; try again in a moment.");
      default -> {
        ProblemKind kind = Problems.kindOf(status);
        yield kind == ProblemKind.MALFORMED
            ? malformed(
                "malformed-request",
                "This is no proper HTTP request: look at the address, the headers and their lengths.")
            : ProblemException.of(kind, kind.slug(), kind.title() + ".");
      }
    };
  }

  private static ProblemException malformed(String code, String detail) {
    return ProblemException.of(ProblemKind.MALFORMED, code, detail);
  }

  /** The path as it was sent; when not even that could be read, a slash. */
  private static String instance(Request request) {
    String path = request.getHttpURI() == null ? null : request.getHttpURI().getPath();
    return path == null || path.isBlank() || path.equals("/badMessage") ? "/" : path;
  }
}
