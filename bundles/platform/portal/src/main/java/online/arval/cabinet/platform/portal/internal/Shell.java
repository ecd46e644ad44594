package online.arval.cabinet.platform.portal.internal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** The shell's own files: the page, the modules, and the libraries packed with them. */
@Component(service = Shell.class, configurationPid = "online.arval.cabinet.portal")
@Designate(ocd = PortalConfig.class)
public final class Shell {
  private final AssetFolder own;
  private final AssetFolder vendor;
  private final IndexPage index;

  @Activate
  public Shell(BundleContext context, PortalConfig config) {
    this(
        new BundleAssetSource(context.getBundle(), "assets/shell/"),
        new BundleAssetSource(context.getBundle(), "META-INF/resources/webjars/"),
        new BundleAssetSource(context.getBundle(), "/"),
        Map.of("productName", config.productName(), "supportPhone", config.supportPhone()));
  }

  Shell(AssetSource own, AssetSource vendor, AssetSource root, Map<String, String> values) {
    this.own = new AssetFolder(own);
    // Versions of the libraries stand in their paths: no need to hash two thousand icons.
    this.vendor = new AssetFolder(vendor, "");
    this.index =
        IndexPage.of(
            new String(root.read("index.html").orElseThrow(), StandardCharsets.UTF_8),
            this.own.version(),
            values);
  }

  String version() {
    return own.version();
  }

  AssetFolder own() {
    return own;
  }

  AssetFolder vendor() {
    return vendor;
  }

  IndexPage index() {
    return index;
  }
}
