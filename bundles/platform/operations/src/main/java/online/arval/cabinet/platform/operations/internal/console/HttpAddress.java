package online.arval.cabinet.platform.operations.internal.console;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Where the HTTP server listens, as the HTTP runtime service itself tells. */
final class HttpAddress {
  private static final String ENDPOINT = "osgi.http.endpoint";

  private HttpAddress() {}

  static String of(BundleContext context) {
    try {
      ServiceReference<?>[] found = context.getAllServiceReferences(null, "(" + ENDPOINT + "=*)");
      return found == null ? configured(context) : text(found[0].getProperty(ENDPOINT));
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String configured(BundleContext context) {
    String port = context.getProperty("cabinet.http.port");
    return port == null ? "unknown" : "http://127.0.0.1:" + port + "/";
  }

  private static String text(Object value) {
    if (value instanceof Object[] many) {
      return Arrays.stream(many).map(Object::toString).collect(Collectors.joining(" "));
    }
    return value instanceof Collection<?> many
        ? many.stream().map(Object::toString).collect(Collectors.joining(" "))
        : value.toString();
  }
}
