package online.arval.cabinet.platform.connector.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import online.arval.cabinet.platform.connector.CallPolicy;
import online.arval.cabinet.platform.connector.RemoteCall;
import online.arval.cabinet.platform.connector.RemoteResult;
import online.arval.cabinet.platform.connector.RemoteResult.Lost;
import online.arval.cabinet.platform.connector.RemoteResult.NotSent;
import online.arval.cabinet.platform.connector.RemoteResult.Reply;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * One HTTP exchange without any repetition of its own: the library must not decide what is sent
 * twice. It has no threads, so nothing of it outlives its connector.
 */
public final class HttpExchange implements AutoCloseable {
  private static final int STALE_AFTER_MS = 200;
  private static final int PIECE = 8192;

  private final CallPolicy policy;
  private final CloseableHttpClient client;

  public HttpExchange(CallPolicy policy) {
    this.policy = policy;
    Timeout connect = Timeout.of(policy.connectTimeout());
    ConnectionConfig connections =
        ConnectionConfig.custom()
            .setConnectTimeout(connect)
            .setSocketTimeout(Timeout.of(policy.answerTimeout()))
            .setValidateAfterInactivity(TimeValue.ofMilliseconds(STALE_AFTER_MS))
            .setTimeToLive(TimeValue.ofMinutes(1))
            .build();
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(policy.connections())
                    .setMaxConnPerRoute(policy.connections())
                    .setDefaultConnectionConfig(connections)
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(connect)
                    .setResponseTimeout(Timeout.of(policy.answerTimeout()))
                    .build())
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
  }

  /** Never throws for what the network does. */
  public RemoteResult exchange(RemoteCall call) {
    try {
      return client.execute(request(call), this::reply);
    } catch (ConnectTimeoutException
        | ConnectionRequestTimeoutException
        | NoRouteToHostException
        | SSLHandshakeException
        | UnknownHostException e) {
      return new NotSent("no-connection");
    } catch (ConnectException e) {
      return new NotSent("refused");
    } catch (SocketTimeoutException e) {
      return new Lost("timeout");
    } catch (TooLargeException e) {
      return new Lost("too-large");
    } catch (InterruptedIOException e) {
      Thread.currentThread().interrupt();
      return new Lost("connection-lost");
    } catch (IOException e) {
      return new Lost("connection-lost");
    }
  }

  private static ClassicHttpRequest request(RemoteCall call) {
    ClassicRequestBuilder request = ClassicRequestBuilder.create(call.method()).setUri(call.uri());
    call.headers().forEach(request::setHeader);
    call.bytes().ifPresent(body -> request.setEntity(new ByteArrayEntity(body, null)));
    return request.build();
  }

  private Reply reply(ClassicHttpResponse response) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (Header header : response.getHeaders()) {
      headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
    }
    byte[] body = new byte[0];
    if (response.getEntity() != null) {
      try (InputStream content = response.getEntity().getContent()) {
        body = read(content);
      }
    }
    return new Reply(response.getCode(), headers, body);
  }

  /** A peer that sends drop by drop must not hold us longer than one that is silent. */
  private byte[] read(InputStream content) throws IOException {
    long deadline = System.nanoTime() + policy.answerTimeout().toNanos();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    int count = content.read(piece);
    while (count >= 0) {
      all.write(piece, 0, count);
      if (all.size() > policy.maxBytes()) {
        throw new TooLargeException();
      }
      if (System.nanoTime() > deadline) {
        throw new SocketTimeoutException("the answer does not end");
      }
      count = content.read(piece);
    }
    return all.toByteArray();
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
  }

  private static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
