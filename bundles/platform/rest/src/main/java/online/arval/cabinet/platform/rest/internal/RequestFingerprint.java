package online.arval.cabinet.platform.rest.internal;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.rest.RestConstants;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Exchange;

/**
 * Remembers of a POST with an idempotency key what tells it from another one; the body stays
 * readable.
 */
@Priority(Priorities.USER)
final class RequestFingerprint implements ContainerRequestFilter {
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,64}");

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    String key = request.getHeaderString(RestConstants.IDEMPOTENCY_KEY);
    Exchange exchange = JAXRSUtils.getCurrentMessage().getExchange();
    Caller caller = exchange.get(Caller.class);
    if (key == null || caller == null || !request.getMethod().equals("POST")) {
      return;
    }
    if (!KEY.matcher(key).matches()) {
      throw ProblemException.invalid(
          RestConstants.IDEMPOTENCY_KEY,
          "invalid-idempotency-key",
          "must be 1 to 64 visible ASCII characters");
    }
    InputStream stream = request.getEntityStream();
    byte[] body = stream == null ? new byte[0] : stream.readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    String target = request.getMethod() + " " + request.getUriInfo().getRequestUri().getRawPath();
    String query = request.getUriInfo().getRequestUri().getRawQuery();
    exchange.put(
        IdempotencyKey.class,
        new IdempotencyKey(caller.principal(), key, fingerprint(target + "?" + query, body)));
  }

  private static String fingerprint(String target, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(target.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
