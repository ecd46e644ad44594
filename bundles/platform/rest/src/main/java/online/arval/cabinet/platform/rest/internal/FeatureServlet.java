package online.arval.cabinet.platform.rest.internal;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import org.apache.cxf.Bus;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;

/** CXF's servlet, running under the loader that sees CXF and the feature. */
final class FeatureServlet extends CXFNonSpringServlet {
  private static final long serialVersionUID = 1L;

  private final transient ClassLoader loader;

  FeatureServlet(Bus bus, ClassLoader loader) {
    this.loader = loader;
    setBus(bus);
  }

  /** Without CXF's page that lists services: it would take an address away from the feature. */
  @Override
  public void init(ServletConfig config) throws ServletException {
    super.init(
        new ServletConfig() {
          @Override
          public String getServletName() {
            return config.getServletName();
          }

          @Override
          public ServletContext getServletContext() {
            return config.getServletContext();
          }

          @Override
          public String getInitParameter(String name) {
            return name.equals("hide-service-list-page") ? "true" : config.getInitParameter(name);
          }

          @Override
          public Enumeration<String> getInitParameterNames() {
            return Collections.enumeration(Set.of("hide-service-list-page"));
          }
        });
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
}
