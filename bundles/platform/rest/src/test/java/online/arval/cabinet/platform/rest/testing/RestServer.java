package online.arval.cabinet.platform.rest.testing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.servlet.Servlet;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.ProblemException;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;

/**
 * Serves an application of a feature over HTTP as the platform does, everybody being the same
 * caller: for tests without a container.
 */
public final class RestServer implements AutoCloseable {
  private final Server jetty = new Server(new InetSocketAddress("127.0.0.1", 0));
  private final Bus bus = new ExtensionManagerBus();
  private final String prefix;

  /** Serves it below a prefix such as {@code /api/v1/fleet}. */
  public RestServer(String prefix, Application application, Caller caller) throws Exception {
    this.prefix = prefix;
    ObjectMapper json =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    CXFNonSpringServlet servlet = new CXFNonSpringServlet();
    servlet.setBus(bus);
    JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
    factory.setBus(bus);
    factory.setAddress("/");
    factory.setServiceBeans(new ArrayList<>(application.getSingletons()));
    factory.setProviders(
        List.of(new JacksonJsonProvider(json), new Problems(), new CallerContext(caller)));
    factory.create();
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(new ServletHolder((Servlet) servlet), prefix + "/*");
    jetty.setHandler(context);
    jetty.start();
  }

  /** The answer to {@code GET}; headers are names and values in turn. */
  public HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", path, "", headers);
  }

  /** The same, where it is no text. */
  public HttpResponse<byte[]> bytes(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(jetty.getURI().resolve(prefix + path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** The answer to a request with a JSON body. */
  public HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(jetty.getURI().resolve(prefix + path))
            .header("Content-Type", "application/json")
            .header("Accept", "*/*")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws Exception {
    jetty.stop();
    bus.shutdown(true);
  }

  /** Not a lambda, as CXF reads the type argument of a provider. */
  private static final class CallerContext implements ContextProvider<Caller> {
    private final Caller caller;

    CallerContext(Caller caller) {
      this.caller = caller;
    }

    @Override
    public Caller createContext(Message message) {
      return caller;
    }
  }

  /** Status and message alone. */
  private static final class Problems implements ExceptionMapper<ProblemException> {
    @Override
    public Response toResponse(ProblemException problem) {
      return Response.status(problem.kind().status())
          .type(MediaType.APPLICATION_JSON)
          // no list: CXF would take it for one of what the method returns
          .entity(new String[] {problem.code(), problem.getMessage()})
          .build();
    }
  }
}
