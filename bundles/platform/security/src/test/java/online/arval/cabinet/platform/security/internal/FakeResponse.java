package online.arval.cabinet.platform.security.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** An answer to look at. */
public final class FakeResponse {
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final Map<String, String> headers = new HashMap<>();
  private int status = 200;

  public HttpServletResponse get() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            FakeResponse.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, called, arguments) -> {
              switch (called.getName()) {
                case "setStatus" -> status = (int) arguments[0];
                case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
                case "setContentLength" -> headers.put("Content-Length", "" + arguments[0]);
                case "getOutputStream" -> {
                  return new Bytes(body);
                }
                default -> throw new UnsupportedOperationException(called.getName());
              }
              return null;
            });
  }

  public int status() {
    return status;
  }

  public String header(String name) {
    return headers.get(name);
  }

  public JsonNode json() throws IOException {
    return new ObjectMapper().readTree(body.toByteArray());
  }

  private static final class Bytes extends ServletOutputStream {
    private final ByteArrayOutputStream out;

    Bytes(ByteArrayOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) {
      out.write(b);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
