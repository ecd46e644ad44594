package online.arval.cabinet.benchmarks.probe.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Does what the console's {@code bundle:update} does, here inside: a console client would need a
 * processor of its own while the waits are measured.
 */
@Component(service = BundleSwap.class)
public final class BundleSwap {
  private final BundleContext context;

  @Activate
  public BundleSwap(BundleContext context) {
    this.context = context;
  }

  /** Updates from the file; with a refresh it is {@code bundle:update -r}. */
  synchronized void update(String symbolicName, Path jar, boolean refresh)
      throws IOException, BundleException, InterruptedException {
    Bundle bundle =
        Stream.of(context.getBundles())
            .filter(candidate -> candidate.getSymbolicName().equals(symbolicName))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no bundle " + symbolicName));
    try (InputStream in = Files.newInputStream(jar)) {
      bundle.update(in);
    }
    if (refresh) {
      CountDownLatch refreshed = new CountDownLatch(1);
      context
          .getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
          .adapt(FrameworkWiring.class)
          .refreshBundles(List.of(bundle), event -> done(event, refreshed));
      if (!refreshed.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException(symbolicName + " was not refreshed");
      }
    }
  }

  private static void done(FrameworkEvent event, CountDownLatch refreshed) {
    if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
      refreshed.countDown();
    }
  }
}
