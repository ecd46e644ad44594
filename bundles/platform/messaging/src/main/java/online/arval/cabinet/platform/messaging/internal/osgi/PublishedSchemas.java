package online.arval.cabinet.platform.messaging.internal.osgi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import online.arval.cabinet.platform.messaging.internal.inbox.Schemas;
import online.arval.cabinet.platform.messaging.schema.EventSchema;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Finds the schemas a handler's bundle knows: its own, and those of the bundles it imports packages
 * from. They lie under {@code schemas/}, each named {@code <type>.json}. What is made of them holds
 * nothing of those bundles.
 */
final class PublishedSchemas {
  /** Ends in the version, as every type does; other files are not ours. */
  private static final Pattern FILE = Pattern.compile(".*/([^/]+\\.v\\d+)\\.json");

  private static final ObjectMapper JSON = new ObjectMapper();

  private PublishedSchemas() {}

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException when one cannot be read or says what is not understood
   */
  static Schemas of(Bundle bundle) {
    Map<String, EventSchema> schemas = new HashMap<>();
    for (BundleWiring known : known(bundle)) {
      for (URL file : files(known)) {
        Matcher name = FILE.matcher(file.getPath());
        if (name.matches()) {
          schemas.put(name.group(1), read(file));
        }
      }
    }
    return new Schemas(schemas);
  }

  private static Set<BundleWiring> known(Bundle bundle) {
    BundleWiring own = present(bundle.adapt(BundleWiring.class));
    Set<BundleWiring> known = new LinkedHashSet<>(Set.of(own));
    for (BundleWire wire : present(own.getRequiredWires(BundleRevision.PACKAGE_NAMESPACE))) {
      known.add(present(wire.getProviderWiring()));
    }
    // the framework itself publishes nothing
    known.removeIf(each -> each.getBundle().getBundleId() == 0);
    return known;
  }

  private static List<URL> files(BundleWiring wiring) {
    return present(wiring.findEntries("schemas", "*.json", BundleWiring.FINDENTRIES_RECURSE));
  }

  /** A wiring that is no longer in use tells nothing: then the handler is on its way out too. */
  private static <T> T present(T orNull) {
    if (orNull == null) {
      throw new IllegalArgumentException("its bundle goes");
    }
    return orNull;
  }

  private static EventSchema read(URL file) {
    try (InputStream text = file.openStream()) {
      return EventSchema.of(JSON.readTree(text));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the schema " + file.getPath() + " cannot be read: " + e.getMessage(), e);
    }
  }
}
