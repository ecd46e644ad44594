package online.arval.cabinet.platform.soap.internal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.cxf.Bus;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;

/** Serves one bus, under the class loader that sees both CXF and the feature. */
final class EndpointServlet extends CXFNonSpringServlet {
  private static final long serialVersionUID = 1L;

  private final transient ClassLoader loader;

  EndpointServlet(Bus bus, ClassLoader loader) {
    this.loader = loader;
    setBus(bus);
  }

  @Override
  protected void invoke(HttpServletRequest request, HttpServletResponse response)
      throws ServletException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      super.invoke(request, response);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** The bus is shut down by whoever made it. */
  @Override
  public void destroyBus() {
    // nothing: see PublishedEndpoint
  }
}
