package online.arval.cabinet.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.NotificationListener;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * The administrator's JMX connection to a running cabinet: quicker than a console client per
 * command.
 */
public final class Management implements AutoCloseable {
  private static final String CONFIGURATIONS = "org.apache.karaf:type=config,name=*";
  private static final String BUNDLES = "org.apache.karaf:type=bundle,name=*";
  private static final String FEATURES = "org.apache.karaf:type=feature,name=*";
  private static final String STATES = "osgi.core:type=bundleState,*";

  private final JMXConnector connector;
  private final MBeanServerConnection beans;

  private Management(JMXConnector connector) throws IOException {
    this.connector = connector;
    this.beans = connector.getMBeanServerConnection();
  }

  /** Connects with the administrator's password of the data folder. */
  public static Management of(Path data, int httpPort) {
    int shift = httpPort - 8181;
    try {
      String password = Files.readString(data.resolve("etc/admin.password")).strip();
      return at(1099 + shift, 21_099 + shift, password);
    } catch (IOException e) {
      throw new UncheckedIOException("no password of the administrator", e);
    }
  }

  /** Connects to these ports of this machine with the password of the user {@code karaf}. */
  public static Management at(int registryPort, int serverPort, String password) {
    String url =
        "service:jmx:rmi://127.0.0.1:%d/jndi/rmi://127.0.0.1:%d/karaf-root"
            .formatted(serverPort, registryPort);
    try {
      String[] login = {"karaf", password};
      return new Management(
          JMXConnectorFactory.connect(
              new JMXServiceURL(url), Map.of(JMXConnector.CREDENTIALS, login)));
    } catch (IOException e) {
      throw new UncheckedIOException("no JMX connection to " + url, e);
    }
  }

  /** Puts new content into a bundle and refreshes it: {@code bundle:update -r}. */
  public void update(String symbolicName, Path jar) {
    invoke(
        BUNDLES,
        "update",
        new Object[] {id(symbolicName), jar.toUri().toString(), true},
        String.class.getName(),
        String.class.getName(),
        "boolean");
  }

  public void stop(String symbolicName) {
    invoke(BUNDLES, "stop", new Object[] {id(symbolicName)}, String.class.getName());
  }

  public void start(String symbolicName) {
    invoke(BUNDLES, "start", new Object[] {id(symbolicName)}, String.class.getName());
  }

  public void installFeature(String name) {
    invoke(FEATURES, "installFeature", new Object[] {name}, String.class.getName());
  }

  public void uninstallFeature(String name) {
    invoke(FEATURES, "uninstallFeature", new Object[] {name}, String.class.getName());
  }

  /** All bundles, by id: symbolic name and state. */
  public Map<Long, String> bundles() {
    Map<Long, String> bundles = new HashMap<>();
    for (Object row : listBundles().values()) {
      CompositeData bundle = (CompositeData) row;
      bundles.put(
          (Long) bundle.get("Identifier"), bundle.get("SymbolicName") + " " + bundle.get("State"));
    }
    return bundles;
  }

  /** Hears of every change of state of a bundle until this connection is closed. */
  public void listenToBundles(NotificationListener listener) {
    try {
      beans.addNotificationListener(name(STATES), listener, null, null);
    } catch (JMException | IOException e) {
      throw failed("listening to bundles", e);
    }
  }

  /** Sets one property of a configuration. */
  public void configure(String pid, String property, String value) {
    invoke(
        CONFIGURATIONS,
        "setProperty",
        new Object[] {pid, property, value},
        String.class.getName(),
        String.class.getName(),
        String.class.getName());
  }

  /**
   * Collects garbage and writes what is left to a file, which must not exist and end in {@code
   * .hprof}. What only waits for its finalizer is garbage too.
   */
  public void dumpHeap(Path file) {
    invoke("java.lang:type=Memory", "gc", new Object[0]);
    invoke("com.sun.management:type=DiagnosticCommand", "gcRunFinalization", new Object[0]);
    invoke(
        "com.sun.management:type=HotSpotDiagnostic",
        "dumpHeap",
        new Object[] {file.toString(), true},
        String.class.getName(),
        "boolean");
  }

  /** Bytes of the heap that are left in use after a collection of garbage. */
  public long liveHeap() {
    invoke("java.lang:type=Memory", "gc", new Object[0]);
    return (long)
        ((CompositeData) attribute("java.lang:type=Memory", "HeapMemoryUsage")).get("used");
  }

  /** Names of the threads that live now. */
  public Set<String> threads() {
    long[] ids = (long[]) attribute("java.lang:type=Threading", "AllThreadIds");
    CompositeData[] threads =
        (CompositeData[])
            invoke(
                "java.lang:type=Threading",
                "getThreadInfo",
                new Object[] {ids},
                long[].class.getName());
    return Arrays.stream(threads)
        .filter(Objects::nonNull) // ended meanwhile
        .map(thread -> (String) thread.get("threadName"))
        .collect(Collectors.toSet());
  }

  /** The id of the only bundle with the name. */
  public String id(String symbolicName) {
    return bundles().entrySet().stream()
        .filter(bundle -> bundle.getValue().startsWith(symbolicName + " "))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no bundle " + symbolicName))
        .getKey()
        .toString();
  }

  private TabularData listBundles() {
    return (TabularData) invoke(STATES, "listBundles", new Object[0]);
  }

  private Object invoke(String pattern, String operation, Object[] arguments, String... types) {
    try {
      return beans.invoke(name(pattern), operation, arguments, types);
    } catch (JMException | IOException e) {
      throw failed(operation, e);
    }
  }

  private Object attribute(String pattern, String attribute) {
    try {
      return beans.getAttribute(name(pattern), attribute);
    } catch (JMException | IOException e) {
      throw failed(attribute, e);
    }
  }

  private ObjectName name(String pattern) throws JMException, IOException {
    return beans.queryNames(new ObjectName(pattern), null).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no bean " + pattern));
  }

  private static IllegalStateException failed(String what, Exception cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new IllegalStateException(what + ": " + root, cause);
  }

  @Override
  public void close() {
    try {
      connector.close();
    } catch (IOException alreadyGone) {
      // the process has ended: nothing is open any more
    }
  }
}
