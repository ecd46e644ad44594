package online.arval.cabinet.platform.gate.internal;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import java.util.Collections;
import java.util.Enumeration;

/** The configuration a servlet behind the gate is initialised with: no parameters. */
record TargetConfig(String name, ServletContext context) implements ServletConfig {
  @Override
  public String getServletName() {
    return name;
  }

  @Override
  public ServletContext getServletContext() {
    return context;
  }

  @Override
  public String getInitParameter(String parameter) {
    return null;
  }

  @Override
  public Enumeration<String> getInitParameterNames() {
    return Collections.emptyEnumeration();
  }
}
