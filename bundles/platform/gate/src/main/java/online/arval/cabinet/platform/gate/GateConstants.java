package online.arval.cabinet.platform.gate;

/** Names by which bundles and the gate find each other. */
public final class GateConstants {
  /**
   * Service property of a {@code jakarta.servlet.Servlet}: the path prefix it answers, {@code
   * /api/v1/fleet}; String or String[]. The longest prefix wins. The servlet's path info begins
   * after the prefix.
   */
  public static final String PREFIX = "cabinet.gate.prefix";

  /**
   * Namespace of the capability by which a bundle declares its prefixes: {@code Provide-Capability:
   * cabinet.gate;prefix="/api/v1/fleet"}. While such a bundle is installed and its servlet is away
   * (being updated, stopped, starting), requests are parked; when it is uninstalled they are
   * answered 404.
   */
  public static final String CAPABILITY = "cabinet.gate";

  /**
   * Service property of a servlet: the largest request body it takes, in bytes (Integer or Long);
   * −1 for no limit. Without it the gate's own setting holds.
   */
  public static final String MAX_BODY = "cabinet.gate.max-body";

  private GateConstants() {}
}
