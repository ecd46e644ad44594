package online.arval.cabinet.platform.soap.internal;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.soap.SoapEndpoint;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.slf4j.Logger;

/** Serves the greeting over HTTP as the gate does: servlet path = prefix. */
final class Server implements AutoCloseable {
  private final org.eclipse.jetty.server.Server jetty =
      new org.eclipse.jetty.server.Server(new java.net.InetSocketAddress("127.0.0.1", 0));
  private final PublishedEndpoint endpoint;
  final TestAuthenticator authenticator = new TestAuthenticator();
  final List<String> calls = new ArrayList<>();

  /** What went into the log as an error. */
  final List<String> errors = new ArrayList<>();

  Server(SoapConfiguration configuration) throws Exception {
    EndpointSecurity security =
        new EndpointSecurity(configuration, authenticator, Clock.systemUTC());
    endpoint =
        new PublishedEndpoint(
            new Endpoint(),
            security.interceptor(),
            XmlLimits.of(configuration),
            (service, operation, outcome, nanoseconds) ->
                calls.add(service + " " + operation + " " + outcome),
            new FaultLog(log()));
    ServletContextHandler context = new ServletContextHandler();
    context.addFilter(
        new FilterHolder(
            (request, response, chain) -> {
              try {
                chain.doFilter(request, response);
              } catch (ProblemException problem) {
                response.getWriter().print(problem.code() + ": " + problem.getMessage());
              }
            }),
        "/*",
        EnumSet.of(DispatcherType.REQUEST));
    context.addServlet(new ServletHolder(endpoint.servlet()), "/soap/v1/GreetingService/*");
    jetty.setHandler(context);
    jetty.start();
  }

  private Logger log() {
    return (Logger)
        Proxy.newProxyInstance(
            Server.class.getClassLoader(),
            new Class<?>[] {Logger.class},
            (self, method, arguments) -> {
              if (method.getName().equals("error")) {
                errors.add(Arrays.deepToString(arguments));
              }
              return null;
            });
  }

  URI address() {
    return jetty.getURI().resolve("/soap/v1/GreetingService");
  }

  HttpResponse<String> post(String envelope) throws IOException, InterruptedException {
    return post(envelope, "text/xml; charset=utf-8");
  }

  HttpResponse<String> post(String envelope, String type) throws IOException, InterruptedException {
    return post(envelope.getBytes(StandardCharsets.UTF_8), type, "\"\"");
  }

  HttpResponse<String> post(byte[] message, String type, String... actions)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address())
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(message));
    for (String action : actions) {
      request.header("SOAPAction", action);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Posts to an address below the service. */
  String postTo(String below, String envelope) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address() + below))
            .header("Content-Type", "text/xml; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(envelope))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  HttpResponse<String> get(String query) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address() + query)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() throws Exception {
    jetty.stop();
    endpoint.close();
  }

  private static final class Endpoint implements SoapEndpoint {
    private final GreetingService service = new GreetingService();

    @Override
    public String name() {
      return "GreetingService";
    }

    @Override
    public Object implementor() {
      return service;
    }
  }
}
