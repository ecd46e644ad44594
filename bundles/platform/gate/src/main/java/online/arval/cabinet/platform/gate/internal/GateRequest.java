package online.arval.cabinet.platform.gate.internal;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The request as its servlet sees it: mapped at its prefix, from the real client, with a bounded
 * body.
 */
final class GateRequest extends HttpServletRequestWrapper {
  private final Exchange exchange;
  private final String servletPath;
  private final String pathInfo;
  private final long maxBody;
  private final byte[] held;
  private ServletInputStream body;
  private BufferedReader reader;

  /**
   * The request behind a prefix.
   *
   * @param path the decoded path, which begins with the prefix
   * @param maxBody largest body in bytes, −1 for any
   * @param heldOrNull the body, when it was read before
   */
  GateRequest(
      HttpServletRequest request,
      Exchange exchange,
      String prefix,
      String path,
      long maxBody,
      byte[] heldOrNull) {
    super(request);
    this.exchange = exchange;
    this.servletPath = prefix.equals("/") ? "" : prefix;
    String rest = path.substring(servletPath.length());
    this.pathInfo = rest.isEmpty() ? null : rest;
    this.maxBody = maxBody;
    this.held = heldOrNull;
  }

  @Override
  public String getServletPath() {
    return servletPath;
  }

  @Override
  public String getPathInfo() {
    return pathInfo;
  }

  @Override
  public String getRemoteAddr() {
    return exchange.origin.address();
  }

  @Override
  public String getRemoteHost() {
    return exchange.origin.address();
  }

  @Override
  public String getScheme() {
    return exchange.origin.scheme();
  }

  @Override
  public boolean isSecure() {
    return exchange.origin.secure();
  }

  @Override
  public String getServerName() {
    return exchange.origin.host();
  }

  @Override
  public int getServerPort() {
    return exchange.origin.port();
  }

  @Override
  public StringBuffer getRequestURL() {
    return new StringBuffer(exchange.origin.base()).append(getRequestURI());
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (reader != null) {
      throw new IllegalStateException("the body is being read as text");
    }
    return body();
  }

  @Override
  public BufferedReader getReader() throws IOException {
    if (reader == null) {
      if (body != null) {
        throw new IllegalStateException("the body is being read as bytes");
      }
      Charset charset =
          Optional.ofNullable(getCharacterEncoding())
              .map(Charset::forName)
              .orElse(StandardCharsets.UTF_8);
      reader = new BufferedReader(new InputStreamReader(body(), charset));
    }
    return reader;
  }

  private ServletInputStream body() throws IOException {
    if (body == null && held != null) {
      body = new HeldBody(held);
    }
    if (body == null) {
      ServletInputStream whole = super.getInputStream();
      body =
          maxBody < 0 ? whole : new BoundedBody(whole, maxBody, () -> exchange.bodyTooLarge = true);
    }
    return body;
  }
}
