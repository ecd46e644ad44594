package online.arval.cabinet.platform.soap.testing;

import jakarta.servlet.Servlet;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.soap.SoapCaller;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.jaxws.JAXWSMethodInvoker;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;

/**
 * Serves a service of a feature over HTTP, everybody being the same caller: for tests without a
 * container.
 */
public final class SoapServer implements AutoCloseable {
  private static final String PATH = "/soap/v1/Service";

  private final Server jetty = new Server(new InetSocketAddress("127.0.0.1", 0));
  private final Bus bus = new ExtensionManagerBus();
  private final String namespace;

  /** Serves it; {@code namespace} is that of its port. */
  public SoapServer(String namespace, Object implementor, Caller caller) throws Exception {
    this.namespace = namespace;
    CXFNonSpringServlet servlet = new CXFNonSpringServlet();
    servlet.setBus(bus);
    JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
    factory.setBus(bus);
    factory.setAddress("/");
    factory.setServiceBean(implementor);
    factory.setInvoker(
        new JAXWSMethodInvoker(implementor) {
          @Override
          protected Object performInvocation(
              Exchange exchange, Object target, Method method, Object[] arguments)
              throws Exception {
            return SoapCaller.as(
                caller, () -> super.performInvocation(exchange, target, method, arguments));
          }
        });
    // problems are expected here; nothing is to be printed
    factory.setProperties(
        Map.of(
            FaultListener.class.getName(), (FaultListener) (fault, description, message) -> false));
    factory.create();
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(new ServletHolder((Servlet) servlet), PATH + "/*");
    jetty.setHandler(context);
    jetty.start();
  }

  /** Posts a body whose prefix {@code f} is the namespace of the port. */
  public String call(String body) throws Exception {
    String bound = body.replaceFirst("<(f:\\w+)", "<$1 xmlns:f='" + namespace + "'");
    String envelope =
        "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
            + bound
            + "</s:Body></s:Envelope>";
    return send(
        HttpRequest.newBuilder(address(""))
            .header("Content-Type", "text/xml; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(envelope)));
  }

  /** The description. */
  public String wsdl() throws Exception {
    return send(HttpRequest.newBuilder(address("?wsdl")));
  }

  private URI address(String query) {
    return jetty.getURI().resolve(PATH + query);
  }

  private static String send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Override
  public void close() throws Exception {
    jetty.stop();
    bus.shutdown(true);
  }
}
