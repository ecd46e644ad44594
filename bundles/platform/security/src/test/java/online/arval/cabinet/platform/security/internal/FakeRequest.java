package online.arval.cabinet.platform.security.internal;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A request as the resources and the servlet of this bundle look at it. */
public final class FakeRequest {
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final List<Cookie> cookies = new ArrayList<>();
  private final String method;
  private final String path;
  private boolean secure;
  private byte[] body = {};

  private FakeRequest(String method, String path) {
    this.method = method;
    this.path = path;
    headers.put("Host", "cabinet.example");
  }

  public static FakeRequest of(String method, String path) {
    return new FakeRequest(method, path);
  }

  public FakeRequest header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public FakeRequest cookie(String name, String value) {
    cookies.add(new Cookie(name, value));
    return this;
  }

  public FakeRequest secure() {
    secure = true;
    return this;
  }

  public FakeRequest form(String text) {
    body = text.getBytes(StandardCharsets.UTF_8);
    return header("Content-Type", "application/x-www-form-urlencoded");
  }

  public HttpServletRequest get() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            FakeRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, arguments) ->
                switch (called.getName()) {
                  case "getHeader" -> headers.get(((String) arguments[0]).toLowerCase(Locale.ROOT));
                  case "getContentType" -> headers.get("Content-Type");
                  case "getCookies" -> cookies.isEmpty() ? null : cookies.toArray(new Cookie[0]);
                  case "isSecure" -> secure;
                  case "getMethod" -> method;
                  case "getPathInfo" -> path;
                  case "getRemoteAddr" -> "192.0.2.1";
                  case "getInputStream" -> new Bytes(new ByteArrayInputStream(body));
                  default -> throw new UnsupportedOperationException(called.getName());
                });
  }

  private static final class Bytes extends ServletInputStream {
    private final InputStream in;

    Bytes(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public boolean isFinished() {
      return false;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
